package org.mutuality.payment.batch.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.mutuality.payment.batch.BatchCriteria;
import org.mutuality.platform.database.ReadModelDatabase;

/** What a batch might pay, lowest id first. Source: {@code payout_view}. */
@ApplicationScoped
public class PayoutCandidateQueries {
    /** Rows at once: as many as {@link org.mutuality.payment.payoutaccount.Destinations} is asked for. */
    static final int PAGE = 500;

    private static final String OPEN = """
            select *, cardinality(held) > 0 as is_held, status not in ('DUE', 'RETURNED') as is_taken from payout_view
            where holder_id = :holder and currency = :currency and status not in ('SETTLED', 'CLOSED')
              and payout_id > :after
              and (cast(:from as text) is null or month >= :from) and (cast(:to as text) is null or month <= :to)""";
    // What it has claimed itself, before a crash, it may count.
    private static final String FREE =
            OPEN + " and (status in ('DUE', 'RETURNED') and cardinality(held) = 0 or batch_id = :batch)";
    private static final String ORDER = " order by payout_id limit :most";

    private final ReadModelDatabase views;

    PayoutCandidateQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** Those that a batch may claim. */
    public List<PayoutCandidate> findClaimable(UUID batchId, BatchCriteria plan, UUID after) {
        return views.read(sql -> rows(sql.createQuery(FREE + ORDER).bind("batch", batchId), plan, after));
    }

    /** All that are owed, those too that are held or taken. */
    List<PayoutCandidate> findAllOwed(BatchCriteria plan, UUID after) {
        return views.read(sql -> rows(sql.createQuery(OPEN + ORDER), plan, after));
    }

    private static List<PayoutCandidate> rows(Query query, BatchCriteria plan, UUID after) {
        return query.bind("holder", plan.budgetOwnerId())
                .bind("currency", plan.currency())
                .bind("after", after)
                .bind("from", plan.from().map(YearMonth::toString).orElse(null))
                .bind("to", plan.to().map(YearMonth::toString).orElse(null))
                .bind("most", PAGE)
                .map((row, context) -> PayoutCandidate.of(row))
                .list();
    }
}
