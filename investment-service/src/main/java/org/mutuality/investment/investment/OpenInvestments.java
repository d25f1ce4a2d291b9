package org.mutuality.investment.investment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.mutuality.platform.view.CaughtUp;
import org.mutuality.platform.view.Views;

/** What a family may still be given. Source: {@code investment_view}, as it stands now. */
@ApplicationScoped
public class OpenInvestments {
    private final Views views;
    private final CaughtUp caughtUp;

    OpenInvestments(Views views, CaughtUp caughtUp) {
        this.views = views;
        this.caughtUp = caughtUp;
    }

    /** Of a family in its own cohort: of another one there is none. */
    public List<InvestmentId> of(UUID familyId, UUID cohortId) {
        caughtUp.await();
        return views.read(sql -> sql.select("""
                        select investment_id from investment_view
                        where family_id = ? and cohort_id = ? and state not in ('DECLINED', 'DISBURSED', 'CLOSED')
                        order by position""", familyId, cohortId)
                .map((row, context) -> new InvestmentId(row.getObject("investment_id", UUID.class)))
                .list());
    }
}
