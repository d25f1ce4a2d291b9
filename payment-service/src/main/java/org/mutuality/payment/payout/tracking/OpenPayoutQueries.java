package org.mutuality.payment.payout.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.platform.database.ReadModelDatabase;

/** Payouts still owed. Source: {@code payout_view}, {@code directory_family}. */
@ApplicationScoped
public class OpenPayoutQueries {
    // Erased families are few: each uses the family index.
    private static final String OF_ERASED = """
            select p.payout_id from directory_family f join payout_view p using (family_id)
            where f.erased and p.status in ('DUE', 'BATCHED', 'FAILED', 'RETURNED') and p.payout_id > ?
            order by p.payout_id limit ?""";

    private final ReadModelDatabase views;

    OpenPayoutQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** Payouts of a family that are neither paid nor cancelled, including those in progress. */
    public List<PayoutId> of(UUID familyId) {
        return views.read(sql -> sql.select("""
                        select payout_id from payout_view
                        where family_id = ? and status not in ('SETTLED', 'CLOSED') order by payout_id""", familyId)
                .map((row, context) -> new PayoutId(row.getObject("payout_id", UUID.class)))
                .list());
    }

    /**
     * Payouts of erased families that are owed and not in progress.
     *
     * @param after only ids above this one
     */
    public List<PayoutId> findOwedByErasedFamilies(UUID after, int most) {
        return views.read(sql -> sql.select(OF_ERASED, after, most)
                .map((row, context) -> new PayoutId(row.getObject("payout_id", UUID.class)))
                .list());
    }
}
