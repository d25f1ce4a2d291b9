package org.mutuality.payment.batch;

/** What the views say of a batch's lines together, as SQL over {@code batch_view b} and {@code payout_view p}. */
final class BatchStatusSql {
    /** A line that its provider may still pay, or that is being sent. One that is held isn't. */
    static final String UNDER_WAY = """
            (p.status in ('SENT', 'UNKNOWN') or p.status = 'BATCHED' and cardinality(p.held) = 0
             or p.status = 'FAILED' and p.answered_at <= b.retried_at)""";

    /** How far a batch is, as it is shown: see {@link BatchStatus#PARTIALLY_FAILED}. Lines that aren't in the view yet are under way. */
    static final String SHOWN = """
            case when b.status = 'RELEASED'
                  and b.line_count <= (select claimed from payout_batch_sum s where s.batch_id = b.batch_id)
                  and exists (select from payout_view p where p.batch_id = b.batch_id and p.status = 'FAILED')
                  and not exists (select from payout_view p where p.batch_id = b.batch_id and %s)
                 then 'PARTIALLY_FAILED' else b.status end""".formatted(UNDER_WAY);

    private BatchStatusSql() {}
}
