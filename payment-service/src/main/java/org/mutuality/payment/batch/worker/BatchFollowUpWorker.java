package org.mutuality.payment.batch.worker;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;
import org.mutuality.payment.payout.PayoutCommand;
import org.mutuality.payment.payout.PayoutCommand.RemovePayoutFromBatch;
import org.mutuality.payment.payout.PayoutCommand.RetryPayout;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.database.PagedQuery;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.CommandGateway;

/**
 * Applies decisions on a batch to its payouts: retries failed ones, removes those of ended batches. Finds what is not
 * done yet, so it can be interrupted and repeated. A payout may be added moments after its batch ended, so recently ended
 * batches are checked every time and all others once an hour.
 */
@ApplicationScoped
class BatchFollowUpWorker {
    private static final int PAGE = 500;
    private static final UUID LEAST = new UUID(0, 0);
    private static final Duration RECENT = Duration.ofHours(1);
    private static final String RETRIED =
            "select batch_id from batch_view where status = 'RELEASED' and retried_at is not null";
    private static final String ENDED = "select batch_id from batch_view where ended_at >= :since";
    // Batch by batch: for all at once the planner would scan every payout.
    private static final String LINES = """
            select p.payout_id, p.batch_id, p.order_id from payout_view p join batch_view b using (batch_id)
            where p.batch_id = :batch and p.payout_id > :after and %s order by p.payout_id limit :most""";
    private static final String TO_RETRY = LINES.formatted("p.status = 'FAILED' and p.answered_at <= b.retried_at");
    private static final String TO_REMOVE = LINES.formatted("p.status in ('BATCHED', 'FAILED')");

    private final ReadModelDatabase views;
    private final CommandGateway commands;
    private final Clock clock;
    private Instant lastFullScan = Instant.EPOCH;

    BatchFollowUpWorker(ReadModelDatabase views, CommandGateway commands, Clock clock) {
        this.views = views;
        this.commands = commands;
        this.clock = clock;
    }

    private record EndedBatchLine(PayoutId payoutId, UUID batchId, UUID orderId) {}

    void resetFailedPayouts() {
        List<UUID> retried =
                views.read(sql -> sql.createQuery(RETRIED).mapTo(UUID.class).list());
        retried.forEach(batch -> walk(
                batch,
                TO_RETRY,
                line -> new RetryPayout(line.payoutId(), line.batchId(), line.orderId(), clock.instant())));
    }

    synchronized void removePayoutsOfEndedBatches() {
        Instant now = clock.instant();
        boolean due = !now.isBefore(lastFullScan.plus(RECENT));
        ended(due ? Instant.EPOCH : now.minus(RECENT))
                .forEach(batch -> walk(
                        batch,
                        TO_REMOVE,
                        line -> new RemovePayoutFromBatch(line.payoutId(), line.batchId(), clock.instant())));
        lastFullScan = due ? now : lastFullScan;
    }

    private List<UUID> ended(Instant since) {
        return views.read(sql -> sql.createQuery(ENDED)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class)
                .list());
    }

    private void walk(UUID batch, String query, Function<EndedBatchLine, PayoutCommand> command) {
        new PagedQuery<>(
                        LEAST,
                        PAGE,
                        (after, size) -> page(batch, query, after, size),
                        (EndedBatchLine line) -> line.payoutId().value())
                .forEachPage(page -> BoundedConcurrency.each(page, line -> commands.send(command.apply(line))));
    }

    private List<EndedBatchLine> page(UUID batch, String query, UUID after, int size) {
        RowMapper<EndedBatchLine> line = (row, context) -> new EndedBatchLine(
                new PayoutId(row.getObject("payout_id", UUID.class)),
                row.getObject("batch_id", UUID.class),
                row.getObject("order_id", UUID.class));
        return views.read(sql -> sql.createQuery(query)
                .bind("batch", batch)
                .bind("after", after)
                .bind("most", size)
                .map(line)
                .list());
    }
}
