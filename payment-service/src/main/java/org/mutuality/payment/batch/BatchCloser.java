package org.mutuality.payment.batch;

import static org.mutuality.payment.batch.BatchProblem.BATCH_NOT_FINAL;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.batch.BatchCommand.BatchResult;
import org.mutuality.payment.batch.BatchCommand.CloseBatch;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.problem.ProblemException;

/**
 * Closes batches without payouts in progress. Source: {@code batch_view}, {@code payout_view}, {@code payout_batch_sum}.
 */
@ApplicationScoped
public class BatchCloser {
    /** Recorded as the account that closes batches of which every payout was paid. */
    private static final String PLATFORM = "platform";

    // Lines that were added and are not projected yet are in progress too.
    private static final String FIGURES = """
            select b.batch_id, b.currency, b.retries, coalesce(s.settled_minor, 0) as settled,
                   greatest(b.line_count - coalesce(s.claimed, 0), 0) + (
                       select count(*) from payout_view p where p.batch_id = b.batch_id and %s) as in_progress
            from batch_view b left join payout_batch_sum s using (batch_id) where b.batch_id = ?""".formatted(BatchQueries.IN_PROGRESS);
    private static final String FULLY_PAID = """
            select b.batch_id from batch_view b join payout_batch_sum s using (batch_id)
            where b.status = 'RELEASED' and s.claimed >= b.line_count
              and not exists (select from payout_view p where p.batch_id = b.batch_id
                              and p.status in ('BATCHED', 'SENT', 'UNKNOWN', 'FAILED'))""";

    private final ReadModelDatabase views;
    private final CommandGateway commands;
    private final Clock clock;

    BatchCloser(ReadModelDatabase views, CommandGateway commands, Clock clock) {
        this.views = views;
        this.commands = commands;
        this.clock = clock;
    }

    private record BatchFigures(long inProgress, BatchResult result) {}

    /**
     * Removes failed payouts from the batch.
     *
     * @throws ProblemException BATCH_NOT_FINAL
     */
    void close(UUID batchId, String closedBy) {
        BatchFigures figures = views.read(sql ->
                sql.select(FIGURES, batchId).map((row, context) -> figures(row)).one());
        if (figures.inProgress() > 0) {
            throw BATCH_NOT_FINAL.because("in-progress", figures.inProgress());
        }
        commands.send(new CloseBatch(new BatchId(batchId), figures.result(), closedBy, clock.instant()));
    }

    /** Closes the batches of which every payout was paid. */
    public void closeFullyPaid() {
        List<UUID> paid =
                views.read(sql -> sql.select(FULLY_PAID).mapTo(UUID.class).list());
        paid.forEach(this::closeFullyPaid);
    }

    // A retry may have been requested meanwhile; the next run handles it.
    private void closeFullyPaid(UUID batchId) {
        try {
            close(batchId, PLATFORM);
        } catch (ProblemException refused) {
            if (refused.problem() != BATCH_NOT_FINAL) {
                throw refused;
            }
        }
    }

    private static BatchFigures figures(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        Money spent = new Money(row.getBigDecimal("settled").longValueExact(), currency);
        return new BatchFigures(row.getLong("in_progress"), new BatchResult(spent, row.getInt("retries")));
    }
}
