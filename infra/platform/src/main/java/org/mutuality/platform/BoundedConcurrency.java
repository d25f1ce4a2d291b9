package org.mutuality.platform;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mutuality.platform.problem.ServerUnavailableException;

/**
 * Runs work for many items concurrently, such as commands to different aggregates: concurrent appends share a commit.
 */
public final class BoundedConcurrency {
    // Enough for two commits. With thousands at once, the last would wait longer for a database connection than the
    // pool allows.
    private static final int MAX_CONCURRENT = 512;

    private BoundedConcurrency() {}

    /**
     * Runs {@code work} for each item, up to 512 at a time, and returns when all have ended.
     *
     * @throws RuntimeException the exception of the first item that failed; the caller repeats the whole list
     */
    public static <T> void each(List<T> all, Consumer<T> work) {
        var unused = map(all, one -> {
            work.accept(one);
            return true;
        });
    }

    /** As {@link #each}; returns the results in the order of the items. */
    public static <T, R> List<R> map(List<T> all, Function<T, R> work) {
        Semaphore permits = new Semaphore(MAX_CONCURRENT);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> futures = all.stream()
                    .map(one -> executor.submit(() -> runWithPermit(permits, work, one)))
                    .toList();
            return futures.stream().map(BoundedConcurrency::result).toList();
        }
    }

    private static <T, R> R runWithPermit(Semaphore permits, Function<T, R> work, T one) throws InterruptedException {
        permits.acquire();
        try {
            return work.apply(one);
        } finally {
            permits.release();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerUnavailableException("event store", e);
        }
    }
}
