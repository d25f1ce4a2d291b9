package org.mutuality.payment.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.PageSize;

/** When a batch is shown as partly failed, on a real database. */
class BatchQueriesTest {
    private static final UUID BATCH = new UUID(1, 1);
    private static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");

    private final ReadModelDatabase views = new ReadModelDatabase(DatabaseFixture.fresh("batchview"));
    private final BatchQueries view = new BatchQueries(views);

    @Test
    void a_released_one_is_partly_failed_when_all_are_answered_and_some_with_no() {
        batch(BATCH, "RELEASED", 3);
        line(1, "SETTLED", "{}", AT);
        line(2, "FAILED", "{}", AT);
        line(3, "SENT", "{}", null);
        assertThat(shown()).isEqualTo(BatchStatus.RELEASED);
        answered(3, "UNKNOWN");
        assertThat(shown()).isEqualTo(BatchStatus.RELEASED);
        answered(3, "SETTLED");
        assertThat(shown()).isEqualTo(BatchStatus.PARTIALLY_FAILED);
        answered(2, "SETTLED");
        assertThat(shown()).isEqualTo(BatchStatus.RELEASED);
    }

    @Test
    void one_with_lines_that_are_not_all_projected_yet_is_not() {
        batch(BATCH, "RELEASED", 2);
        line(1, "FAILED", "{}", AT);
        assertThat(shown()).isEqualTo(BatchStatus.RELEASED);
        line(2, "SETTLED", "{}", AT);
        assertThat(shown()).isEqualTo(BatchStatus.PARTIALLY_FAILED);
    }

    @Test
    void a_retry_ends_it_and_a_second_no_brings_it_back() {
        batch(BATCH, "RELEASED", 1);
        line(1, "FAILED", "{}", AT);
        views.write(sql -> sql.execute("update batch_view set retried_at = ?", AT.atOffset(ZoneOffset.UTC)));
        assertThat(shown()).isEqualTo(BatchStatus.RELEASED);
        answered(1, "BATCHED");
        assertThat(shown()).isEqualTo(BatchStatus.RELEASED);
        answered(1, "FAILED");
        assertThat(shown()).isEqualTo(BatchStatus.PARTIALLY_FAILED);
    }

    @Test
    void one_that_is_held_is_not_waited_for() {
        batch(BATCH, "RELEASED", 2);
        line(1, "FAILED", "{}", AT);
        line(2, "BATCHED", "{CONSENT_WITHDRAWN}", null);
        assertThat(shown()).isEqualTo(BatchStatus.PARTIALLY_FAILED);
    }

    @Test
    void only_a_released_one_is() {
        batch(BATCH, "CLOSED", 1);
        line(1, "FAILED", "{}", AT);
        assertThat(shown()).isEqualTo(BatchStatus.CLOSED);
    }

    @Test
    void a_list_of_a_status_has_what_is_shown_as_that() {
        UUID calm = new UUID(1, 2);
        batch(BATCH, "RELEASED", 1);
        batch(calm, "RELEASED", 0);
        line(1, "FAILED", "{}", AT);
        assertThat(list(BatchStatus.PARTIALLY_FAILED)).containsExactly(BATCH);
        assertThat(list(BatchStatus.RELEASED)).containsExactly(calm);
        assertThat(list(BatchStatus.CLOSED)).isEmpty();
        assertThat(view.findByCountries(Set.of("CO"), Optional.empty(), Optional.empty(), new PageSize(50))
                        .items())
                .isEmpty();
        assertThat(view.findByOwner(calm, Optional.empty(), Optional.empty(), new PageSize(50))
                        .items())
                .extracting(BatchQueries.BatchRow::batchId)
                .containsExactly(calm);
    }

    private BatchStatus shown() {
        return view.find(BATCH).orElseThrow().status();
    }

    private List<UUID> list(BatchStatus status) {
        return view
                .findByCountries(Set.of("PH", "CO"), Optional.of(status), Optional.empty(), new PageSize(50))
                .items()
                .stream()
                .map(BatchQueries.BatchRow::batchId)
                .toList();
    }

    private void batch(UUID id, String status, long lines) {
        views.write(sql -> sql.execute("""
                insert into batch_view (batch_id, holder_id, country, currency, provider, status, line_count, sum_minor,
                    prepared_by, prepared_at, approved_by, approvers_needed, retries)
                values (?, ?, 'PH', 'PHP', 'cash', ?, ?, 0, 'maria', now(), '{}', 1, 0)""", id, id, status, lines));
        views.write(sql -> sql.execute("insert into payout_batch_sum values (?, 0, 0)", id));
    }

    private void line(long payout, String status, String held, @Nullable Instant answered) {
        views.write(sql -> sql.execute(
                """
                insert into payout_view (payout_id, kind, cause_id, family_id, holder_id, country, amount_minor, currency,
                    programme_money, status, held, batch_id, attempts, order_id, contradicted, owed_at, answered_at)
                values (?, 'JOURNAL', ?, ?, ?, 'PH', 100, 'PHP', true, ?, cast(? as text[]), ?, 1, ?, false, now(), ?)""",
                new UUID(0, payout),
                BATCH,
                BATCH,
                BATCH,
                status,
                held,
                BATCH,
                BATCH,
                answered == null ? null : answered.atOffset(ZoneOffset.UTC)));
        views.write(sql -> sql.execute("update payout_batch_sum set claimed = claimed + 1 where batch_id = ?", BATCH));
    }

    private void answered(long payout, String status) {
        views.write(sql -> sql.execute(
                "update payout_view set status = ?, answered_at = ? where payout_id = ?",
                status,
                AT.plusSeconds(60).atOffset(ZoneOffset.UTC),
                new UUID(0, payout)));
    }
}
