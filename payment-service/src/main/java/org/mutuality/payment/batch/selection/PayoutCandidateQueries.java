package org.mutuality.payment.batch.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.mutuality.payment.batch.BatchCriteria;
import org.mutuality.platform.database.ReadModelDatabase;

/** Payouts that a batch might pay, lowest id first. Source: {@code payout_view}. */
@ApplicationScoped
public class PayoutCandidateQueries {
    /** Rows per page. */
    static final int PAGE = 500;

    private static final String OPEN = """
            select *, cardinality(held) > 0 as is_held, status not in ('DUE', 'RETURNED') as in_batch from payout_view
            where holder_id = :owner and currency = :currency and status not in ('SETTLED', 'CLOSED')
              and payout_id > :after
              and (cast(:from as text) is null or month >= :from) and (cast(:to as text) is null or month <= :to)""";
    // Payouts that the batch itself added before a crash are counted too.
    private static final String CLAIMABLE =
            OPEN + " and (status in ('DUE', 'RETURNED') and cardinality(held) = 0 or batch_id = :batch)";
    private static final String ORDER = " order by payout_id limit :most";

    private final ReadModelDatabase views;

    PayoutCandidateQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** Payouts that a batch may add. */
    public List<PayoutCandidate> findClaimable(UUID batchId, BatchCriteria criteria, UUID after) {
        return views.read(sql -> rows(sql.createQuery(CLAIMABLE + ORDER).bind("batch", batchId), criteria, after));
    }

    /** All payouts owed, including those on hold or in another batch. */
    List<PayoutCandidate> findAllOwed(BatchCriteria criteria, UUID after) {
        return views.read(sql -> rows(sql.createQuery(OPEN + ORDER), criteria, after));
    }

    private static List<PayoutCandidate> rows(Query query, BatchCriteria criteria, UUID after) {
        return query.bind("owner", criteria.budgetOwnerId())
                .bind("currency", criteria.currency())
                .bind("after", after)
                .bind("from", criteria.from().map(YearMonth::toString).orElse(null))
                .bind("to", criteria.to().map(YearMonth::toString).orElse(null))
                .bind("most", PAGE)
                .map((row, context) -> PayoutCandidate.of(row))
                .list();
    }
}
