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

/** Commands to aggregates apart, sent at once: so they share commits. */
public final class BoundedConcurrency {
    // Two commits' worth. Of thousands that want a connection at once the last would wait for longer than one may.
    private static final int AT_ONCE = 512;

    private BoundedConcurrency() {}

    /**
     * Does {@code work} for each, up to 512 at once.
     *
     * @throws RuntimeException as the first that failed threw, after all have ended: then the whole is to be done again
     */
    public static <T> void each(List<T> all, Consumer<T> work) {
        var unused = map(all, one -> {
            work.accept(one);
            return true;
        });
    }

    /** As {@link #each}, and what came of each, in their order. */
    public static <T, R> List<R> map(List<T> all, Function<T, R> work) {
        Semaphore room = new Semaphore(AT_ONCE);
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> asked = all.stream()
                    .map(one -> side.submit(() -> inTurn(room, work, one)))
                    .toList();
            return asked.stream().map(BoundedConcurrency::answer).toList();
        }
    }

    private static <T, R> R inTurn(Semaphore room, Function<T, R> work, T one) throws InterruptedException {
        room.acquire();
        try {
            return work.apply(one);
        } finally {
            room.release();
        }
    }

    private static <R> R answer(Future<R> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerUnavailableException("event store", e);
        }
    }
}
