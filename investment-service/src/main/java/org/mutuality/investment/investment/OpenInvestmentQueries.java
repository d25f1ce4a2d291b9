package org.mutuality.investment.investment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.projection.ProjectionBarrier;

/** What a family may still be given. Source: {@code investment_view}, as it stands now. */
@ApplicationScoped
public class OpenInvestmentQueries {
    private final ReadModelDatabase views;
    private final ProjectionBarrier caughtUp;

    OpenInvestmentQueries(ReadModelDatabase views, ProjectionBarrier caughtUp) {
        this.views = views;
        this.caughtUp = caughtUp;
    }

    /** Of a family in its own cohort: of another one there is none. */
    public List<InvestmentId> findOpen(UUID familyId, UUID cohortId) {
        caughtUp.awaitCatchUp();
        return views.read(sql -> sql.select("""
                        select investment_id from investment_view
                        where family_id = ? and cohort_id = ? and state not in ('DECLINED', 'DISBURSED', 'CLOSED')
                        order by position""", familyId, cohortId)
                .map((row, context) -> new InvestmentId(row.getObject("investment_id", UUID.class)))
                .list());
    }
}
