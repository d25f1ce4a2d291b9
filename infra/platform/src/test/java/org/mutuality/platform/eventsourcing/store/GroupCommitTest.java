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
    private final Book book = new Book();
    private final GroupCommit commit = new GroupCommit(book, (last, rows) -> {});
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        commit.close();
        callers.close();
    }

    @Test
    void what_queues_behind_a_running_commit_goes_into_one() throws Exception {
        book.hold();
        List<Future<?>> answers = submit(1_000);
        book.awaitFirst();
        awaitQueued(answers);
        book.release();
        for (Future<?> answer : answers) {
            answer.get();
        }
        assertThat(book.batches.stream().mapToInt(List::size).sum()).isEqualTo(1_000);
        assertThat(book.batches).hasSizeLessThan(20);
        assertThat(book.batches).allMatch(batch -> batch.size() <= 256);
    }

    @Test
    void nobody_is_answered_before_the_commit() throws Exception {
        book.hold();
        Future<?> answer = submit(1).getFirst();
        book.awaitFirst();
        assertThat(answer.isDone()).isFalse();
        book.release();
        answer.get();
        assertThat(book.batches).hasSize(1);
    }

    @Test
    void one_callers_conflict_fails_only_that_caller() throws Exception {
        book.taken = "aggregate-7";
        book.hold();
        List<Future<?>> answers = submit(100);
        book.awaitFirst();
        awaitQueued(answers);
        book.release();
        for (int i = 0; i < 100; i++) {
            Future<?> answer = answers.get(i);
            if (i == 7) {
                assertThatThrownBy(answer::get).hasCauseInstanceOf(ConcurrencyException.class);
            } else {
                answer.get();
            }
        }
        assertThat(book.rows()).hasSize(99).doesNotContain("aggregate-7");
    }

    @Test
    void a_database_that_is_away_is_said_so_and_the_next_one_is_served() throws Exception {
        book.away = true;
        assertThatThrownBy(() -> commit.write(List.of(row(1)))).isInstanceOf(ServerUnavailableException.class);
        book.away = false;
        commit.write(List.of(row(2)));
        assertThat(book.rows()).containsExactly("aggregate-2");
    }

    @Test
    void what_was_queued_before_the_close_is_written_and_nothing_after_it() throws Exception {
        book.hold();
        List<Future<?>> answers = submit(50);
        book.awaitFirst();
        awaitQueued(answers);
        Thread closing = Thread.ofVirtual().start(commit::close);
        book.release();
        closing.join();
        for (Future<?> answer : answers) {
            answer.get();
        }
        assertThatThrownBy(() -> commit.write(List.of(row(99)))).isInstanceOf(ServerUnavailableException.class);
        assertThat(book.rows()).hasSize(50);
    }

    private List<Future<?>> submit(int number) {
        List<Future<?>> answers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int mine = i;
            answers.add(callers.submit(() -> commit.write(List.of(row(mine)))));
        }
        return answers;
    }

    private void awaitQueued(List<Future<?>> answers) {
        while (commit.waiting() + book.inHand < answers.size()) {
            Thread.onSpinWait();
        }
    }

    private static EventRow row(int of) {
        return Tally.row("aggregate-" + of, "id" + of, "tally.Counted");
    }

    /** Takes rows as the database would; can be held, away, or have an aggregate already. */
    private static final class Book extends EventAppender {
        private final List<List<EventRow>> batches = new ArrayList<>();
        private final CountDownLatch first = new CountDownLatch(1);
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile boolean away;
        private volatile String taken = "";
        private volatile int inHand;

        private Book() {
            super(null);
        }

        @Override
        long rows(List<EventRow> rows) throws SQLException {
            inHand = rows.size();
            first.countDown();
            await(gate);
            if (away) {
                throw new SQLException("connection refused", "08001");
            }
            if (rows.stream().anyMatch(row -> row.aggregateId().equals(taken))) {
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
            boolean waiting = true;
            while (waiting) {
                try {
                    latch.await();
                    waiting = false;
                } catch (InterruptedException e) {
                    // A close interrupts the writer; what is in hand is still written.
                    waiting = true;
                }
            }
        }
    }
}
