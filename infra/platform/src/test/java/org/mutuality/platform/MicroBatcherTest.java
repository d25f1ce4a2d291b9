package org.mutuality.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.MicroBatcher.PendingRequest;
import org.mutuality.platform.problem.ServerUnavailableException;

/** What they get who ask while the batch before theirs fails. */
class MicroBatcherTest {
    private static final int LATER = 3;

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger batches = new AtomicInteger();

    @Test
    void while_the_database_is_away_who_queued_fails_with_who_asked() throws Exception {
        for (Future<Integer> answer : answers(new ServerUnavailableException("database", null))) {
            assertThatThrownBy(answer::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(ServerUnavailableException.class);
        }
        assertThat(batches).hasValue(1);
    }

    @Test
    void a_bug_is_the_answer_of_its_own_batch_only() throws Exception {
        List<Future<Integer>> answers = answers(new IllegalStateException("a bug"));
        assertThatThrownBy(() -> answers.getFirst().get()).hasCauseInstanceOf(IllegalStateException.class);
        for (Future<Integer> later : answers.subList(1, answers.size())) {
            assertThat(later.get()).isEqualTo(7);
        }
    }

    /** Of one who asks first, and of three who queue before it fails by {@code first}. */
    private List<Future<Integer>> answers(RuntimeException first) throws Exception {
        List<Future<Integer>> answers = new ArrayList<>();
        try (MicroBatcher<Integer, Integer> group =
                        new MicroBatcher<>("test", "database", 10, batch -> serve(batch, first));
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers.add(callers.submit(() -> group.submitAndAwait(7)));
            await().atMost(Duration.ofSeconds(60)).until(() -> batches.get() == 1);
            for (int i = 0; i < LATER; i++) {
                answers.add(callers.submit(() -> group.submitAndAwait(7)));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> group.waiting() == LATER);
            release.countDown();
        }
        return answers;
    }

    private void serve(List<PendingRequest<Integer, Integer>> batch, RuntimeException first) {
        if (batches.incrementAndGet() == 1) {
            await().atMost(Duration.ofSeconds(60)).until(() -> release.getCount() == 0);
            throw first;
        }
        batch.forEach(one -> one.answer().complete(one.question()));
    }
}
