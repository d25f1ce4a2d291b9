package org.mutuality.platform.eventsourcing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.problem.ServerUnavailableException;

class GroupCommitTest {
    private final ControlledAppender database = new ControlledAppender();
    private final GroupCommit commit = new GroupCommit(database, (last, rows) -> {});
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        commit.close();
        callers.close();
    }

    @Test
    void appends_queued_behind_a_commit_share_the_next_one() throws Exception {
        database.hold();
        List<Future<?>> results = submit(1_000);
        database.awaitFirst();
        awaitQueued(results);
        database.release();
        for (Future<?> result : results) {
            result.get();
        }
        assertThat(database.batches.stream().mapToInt(List::size).sum()).isEqualTo(1_000);
        assertThat(database.batches).hasSizeLessThan(20);
        assertThat(database.batches).allMatch(batch -> batch.size() <= 256);
    }

    @Test
    void no_caller_returns_before_the_commit() throws Exception {
        database.hold();
        Future<?> result = submit(1).getFirst();
        database.awaitFirst();
        assertThat(result.isDone()).isFalse();
        database.release();
        result.get();
        assertThat(database.batches).hasSize(1);
    }

    @Test
    void one_callers_conflict_fails_only_that_caller() throws Exception {
        database.conflicting = "aggregate-7";
        database.hold();
        List<Future<?>> results = submit(100);
        database.awaitFirst();
        awaitQueued(results);
        database.release();
        for (int i = 0; i < 100; i++) {
            Future<?> result = results.get(i);
            if (i == 7) {
                assertThatThrownBy(result::get).hasCauseInstanceOf(ConcurrencyException.class);
            } else {
                result.get();
            }
        }
        assertThat(database.rows()).hasSize(99).doesNotContain("aggregate-7");
    }

    @Test
    void an_unavailable_database_is_reported_and_later_appends_succeed() throws Exception {
        database.unavailable = true;
        assertThatThrownBy(() -> commit.write(List.of(row(1)))).isInstanceOf(ServerUnavailableException.class);
        database.unavailable = false;
        commit.write(List.of(row(2)));
        assertThat(database.rows()).containsExactly("aggregate-2");
    }

    @Test
    void appends_queued_before_close_are_written_and_later_ones_refused() throws Exception {
        database.hold();
        List<Future<?>> results = submit(50);
        database.awaitFirst();
        awaitQueued(results);
        Thread closing = Thread.ofVirtual().start(commit::close);
        database.release();
        closing.join();
        for (Future<?> result : results) {
            result.get();
        }
        assertThatThrownBy(() -> commit.write(List.of(row(99)))).isInstanceOf(ServerUnavailableException.class);
        assertThat(database.rows()).hasSize(50);
    }

    private List<Future<?>> submit(int number) {
        List<Future<?>> results = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int index = i;
            results.add(callers.submit(() -> commit.write(List.of(row(index)))));
        }
        return results;
    }

    private void awaitQueued(List<Future<?>> results) {
        while (commit.queued() + database.current < results.size()) {
            Thread.onSpinWait();
        }
    }

    private static EventRow row(int of) {
        return Tally.row("aggregate-" + of, "id" + of, "tally.Counted");
    }

    /** Stands in for the database: can block, be unavailable, or have an aggregate already. */
    private static final class ControlledAppender extends EventAppender {
        private final List<List<EventRow>> batches = new ArrayList<>();
        private final CountDownLatch first = new CountDownLatch(1);
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile boolean unavailable;
        private volatile String conflicting = "";
        private volatile int current;

        private ControlledAppender() {
            super(null);
        }

        @Override
        long rows(List<EventRow> rows) throws SQLException {
            current = rows.size();
            first.countDown();
            await(gate);
            if (unavailable) {
                throw new SQLException("connection refused", "08001");
            }
            if (rows.stream().anyMatch(row -> row.aggregateId().equals(conflicting))) {
                throw new SQLException("duplicate key", "23505");
            }
            batches.add(rows);
            return 0;
        }

        private void hold() {
            gate = new CountDownLatch(1);
        }

        private void release() {
            gate.countDown();
        }

        private void awaitFirst() {
            await(first);
        }

        private List<String> rows() {
            return batches.stream()
                    .flatMap(List::stream)
                    .map(EventRow::aggregateId)
                    .toList();
        }

        private static void await(CountDownLatch latch) {
            boolean interrupted = true;
            while (interrupted) {
                try {
                    latch.await();
                    interrupted = false;
                } catch (InterruptedException e) {
                    // Closing interrupts the writer; the current batch is still written.
                    interrupted = true;
                }
            }
        }
    }
}
