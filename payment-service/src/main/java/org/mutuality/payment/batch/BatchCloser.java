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

/** Closes batches of which no line is under way. Source: {@code batch_view}, {@code payout_view}, {@code payout_batch_sum}. */
@ApplicationScoped
public class BatchCloser {
    /** Who closes what was paid to the last line. */
    private static final String PLATFORM = "platform";

    // Lines that were claimed and aren't in the view yet are under way too.
    private static final String FIGURES = """
            select b.batch_id, b.currency, b.retries, coalesce(s.settled_minor, 0) as settled,
                   greatest(b.line_count - coalesce(s.claimed, 0), 0) + (
                       select count(*) from payout_view p where p.batch_id = b.batch_id and %s) as under_way
            from batch_view b left join payout_batch_sum s using (batch_id) where b.batch_id = ?""".formatted(BatchStatusSql.UNDER_WAY);
    private static final String PAID = """
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

    /** What failed is let go. @throws ProblemException BATCH_NOT_FINAL */
    void close(UUID batchId, String closedBy) {
        BatchFigures figures = views.read(sql ->
                sql.select(FIGURES, batchId).map((row, context) -> figures(row)).one());
        if (figures.inProgress() > 0) {
            throw BATCH_NOT_FINAL.because("%d payouts are in progress", figures.inProgress());
        }
        commands.send(new CloseBatch(new BatchId(batchId), figures.result(), closedBy, clock.instant()));
    }

    /** Those that were paid to the last line. */
    public void closePaid() {
        List<UUID> paid = views.read(sql -> sql.select(PAID).mapTo(UUID.class).list());
        paid.forEach(this::closePaid);
    }

    // Somebody may have asked for a retry meanwhile: the next round sees it.
    private void closePaid(UUID batchId) {
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
        return new BatchFigures(row.getLong("under_way"), new BatchResult(spent, row.getInt("retries")));
    }
}
