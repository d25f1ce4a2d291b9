package org.mutuality.payment.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.mutuality.platform.view.Views;

/** What a batch might pay, lowest id first. Source: {@code payout_view}. */
@ApplicationScoped
class Candidates {
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

    private final Views views;

    Candidates(Views views) {
        this.views = views;
    }

    /** Those that a batch may claim. */
    List<Candidate> free(UUID batchId, Plan plan, UUID after) {
        return views.read(sql -> rows(sql.createQuery(FREE + ORDER).bind("batch", batchId), plan, after));
    }

    /** All that are owed, those too that are held or taken. */
    List<Candidate> open(Plan plan, UUID after) {
        return views.read(sql -> rows(sql.createQuery(OPEN + ORDER), plan, after));
    }

    private static List<Candidate> rows(Query query, Plan plan, UUID after) {
        return query.bind("holder", plan.holder())
                .bind("currency", plan.currency())
                .bind("after", after)
                .bind("from", plan.from().map(YearMonth::toString).orElse(null))
                .bind("to", plan.to().map(YearMonth::toString).orElse(null))
                .bind("most", PAGE)
                .map((row, context) -> Candidate.of(row))
                .list();
    }
}
