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

/** Requests queued while the batch before them fails. */
class MicroBatcherTest {
    private static final int QUEUED = 3;

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger batches = new AtomicInteger();

    @Test
    void an_unavailable_database_fails_the_batch_and_the_queued_requests() throws Exception {
        for (Future<Integer> result : results(new ServerUnavailableException("database", null))) {
            assertThatThrownBy(result::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(ServerUnavailableException.class);
        }
        assertThat(batches).hasValue(1);
    }

    @Test
    void a_bug_fails_only_its_own_batch() throws Exception {
        List<Future<Integer>> results = results(new IllegalStateException("a bug"));
        assertThatThrownBy(() -> results.getFirst().get()).hasCauseInstanceOf(IllegalStateException.class);
        for (Future<Integer> later : results.subList(1, results.size())) {
            assertThat(later.get()).isEqualTo(7);
        }
    }

    /** Results of one request and of three that are queued before it fails with {@code first}. */
    private List<Future<Integer>> results(RuntimeException first) throws Exception {
        List<Future<Integer>> results = new ArrayList<>();
        try (MicroBatcher<Integer, Integer> batcher =
                        new MicroBatcher<>("test", "database", 10, batch -> process(batch, first));
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            results.add(callers.submit(() -> batcher.submitAndAwait(7)));
            await().atMost(Duration.ofSeconds(60)).until(() -> batches.get() == 1);
            for (int i = 0; i < QUEUED; i++) {
                results.add(callers.submit(() -> batcher.submitAndAwait(7)));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> batcher.queued() == QUEUED);
            release.countDown();
        }
        return results;
    }

    private void process(List<PendingRequest<Integer, Integer>> batch, RuntimeException first) {
        if (batches.incrementAndGet() == 1) {
            await().atMost(Duration.ofSeconds(60)).until(() -> release.getCount() == 0);
            throw first;
        }
        batch.forEach(one -> one.result().complete(one.payload()));
    }
}
