package org.mutuality.payment.payout;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.mutuality.platform.view.Views;

/** What a family is still owed. Source: {@code payout_view}. */
@ApplicationScoped
public class OpenPayouts {
    private final Views views;

    OpenPayouts(Views views) {
        this.views = views;
    }

    /** All that isn't paid, and isn't closed; those too that are under way. */
    public List<PayoutId> of(UUID familyId) {
        return views.read(sql -> sql.select("""
                        select payout_id from payout_view
                        where family_id = ? and status not in ('SETTLED', 'CLOSED') order by payout_id""", familyId)
                .map((row, context) -> new PayoutId(row.getObject("payout_id", UUID.class)))
                .list());
    }
}
