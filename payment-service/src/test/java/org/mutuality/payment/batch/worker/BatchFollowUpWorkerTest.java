package org.mutuality.payment.batch.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.batch.DatabaseFixture;
import org.mutuality.payment.payout.PayoutCommand.RemovePayoutFromBatch;
import org.mutuality.payment.payout.PayoutCommand.RetryPayout;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.CommandGateway;

/** What batches that ended leave behind, on a real database. */
class BatchFollowUpWorkerTest {
    private static final Instant NOW = Instant.parse("2021-04-02T10:00:00Z");
    private static final UUID LATELY = new UUID(1, 1);
    private static final UUID LONG_AGO = new UUID(1, 2);
    private static final UUID OPEN = new UUID(1, 3);

    private final ReadModelDatabase views = new ReadModelDatabase(DatabaseFixture.fresh("tidying"));
    private final List<Object> sent = new CopyOnWriteArrayList<>();
    private Instant now = NOW;
    private final BatchFollowUpWorker followUp = new BatchFollowUpWorker(views, new RecordedCommands(), clock());

    @Test
    void what_is_claimed_late_is_let_go_soon_and_after_long_once_an_hour() {
        batch(LATELY, "CANCELLED", NOW.minusSeconds(60));
        batch(LONG_AGO, "CLOSED", NOW.minus(Duration.ofDays(40)));
        batch(OPEN, "RELEASED", null);
        followUp.removePayoutsOfEndedBatches();
        claimed(1, LATELY);
        claimed(2, LONG_AGO);
        claimed(3, OPEN);
        followUp.removePayoutsOfEndedBatches();
        assertThat(freed()).containsExactly(1L);
        now = NOW.plus(Duration.ofMinutes(59));
        followUp.removePayoutsOfEndedBatches();
        assertThat(freed()).containsExactly(1L);
        now = NOW.plus(Duration.ofMinutes(60));
        followUp.removePayoutsOfEndedBatches();
        assertThat(freed()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void the_first_walk_finds_what_a_killed_service_left() {
        batch(LONG_AGO, "CLOSED", NOW.minus(Duration.ofDays(40)));
        claimed(2, LONG_AGO);
        followUp.removePayoutsOfEndedBatches();
        assertThat(freed()).containsExactly(2L);
    }

    @Test
    void only_what_had_failed_when_it_was_asked_for_is_sent_again() {
        batch(OPEN, "RELEASED", null);
        views.write(sql -> sql.execute("update batch_view set retried_at = ?", NOW.atOffset(ZoneOffset.UTC)));
        failed(4, NOW.minusSeconds(1));
        failed(5, NOW.plusSeconds(1));
        followUp.resetFailedPayouts();
        assertThat(sent)
                .singleElement()
                .isInstanceOfSatisfying(
                        RetryPayout.class,
                        retry -> assertThat(retry.payoutId().value()).isEqualTo(new UUID(0, 4)));
    }

    private List<Long> freed() {
        List<Long> freed = sent.stream()
                .map(RemovePayoutFromBatch.class::cast)
                .map(free -> free.payoutId().value().getLeastSignificantBits())
                .toList();
        sent.clear();
        return freed;
    }

    private void batch(UUID id, String status, @Nullable Instant ended) {
        views.write(sql -> sql.execute("""
                insert into batch_view (batch_id, holder_id, country, currency, provider, status, line_count, sum_minor,
                    prepared_by, prepared_at, approved_by, approvers_needed, retries, ended_at)
                values (?, ?, 'PH', 'PHP', 'cash', ?, 0, 0, 'maria', now(), '{}', 1, 0, ?)""", id, id, status, ended == null ? null : ended.atOffset(ZoneOffset.UTC)));
    }

    private void claimed(long payout, UUID batch) {
        line(payout, batch, "BATCHED", null);
    }

    private void failed(long payout, Instant at) {
        line(payout, OPEN, "FAILED", at);
    }

    private void line(long payout, UUID batch, String status, @Nullable Instant answered) {
        views.write(sql -> sql.execute(
                """
                insert into payout_view (payout_id, kind, cause_id, family_id, holder_id, country, amount_minor, currency,
                    programme_money, status, held, batch_id, attempts, order_id, contradicted, owed_at, answered_at)
                values (?, 'JOURNAL', ?, ?, ?, 'PH', 100, 'PHP', true, ?, '{}', ?, 0, ?, false, now(), ?)""",
                new UUID(0, payout),
                batch,
                batch,
                batch,
                status,
                batch,
                batch,
                answered == null ? null : answered.atOffset(ZoneOffset.UTC)));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    /** What was asked, and nothing comes of it. */
    private final class RecordedCommands implements CommandGateway {
        @Override
        public boolean send(Object command) {
            return sent.add(command);
        }

        @Override
        public <R> R sendForResult(Object command, Class<R> type) {
            throw new IllegalStateException("nothing is asked");
        }
    }
}
