package org.mutuality.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.mutuality.platform.problem.ServerUnavailableException;
import org.mutuality.platform.problem.TransientFailures;

/**
 * What many callers ask of the database at once goes there together: one thread takes what has queued while the last batch
 * ran, so nobody waits when it is idle and one round trip serves many when it is not.
 *
 * @param <Q> what is asked
 * @param <A> the answer
 */
public final class MicroBatcher<Q, A> implements AutoCloseable {
    private static final int MOST_WAITING = 10_000;
    private static final long PATIENCE_S = 20;
    private static final long LOOK_MS = 1_000;

    private final BlockingQueue<PendingRequest<Q, A>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final String whose;
    private final int most;
    private final Consumer<List<PendingRequest<Q, A>>> serve;
    private final Thread thread;
    private volatile List<PendingRequest<Q, A>> inHand = List.of();
    private volatile boolean open = true;

    /**
     * @param name of its thread
     * @param whose word is missing when there is no answer, as in {@code event store}
     * @param most asked in one batch
     * @param serve answers everyone in the batch; what it throws is everyone's answer, and when the database is away theirs too who
     *     queued meanwhile
     */
    public MicroBatcher(String name, String whose, int most, Consumer<List<PendingRequest<Q, A>>> serve) {
        this.whose = whose;
        this.most = most;
        this.serve = serve;
        this.thread = Thread.ofPlatform().name(name).start(this::run);
        Thread.ofVirtual().name(name + "-patience").start(this::watch);
    }

    /**
     * One caller's question and its answer to be.
     *
     * @param since ns, as {@link System#nanoTime} tells them
     */
    public record PendingRequest<Q, A>(Q question, CompletableFuture<A> answer, long since) {
        private static <Q, A> PendingRequest<Q, A> now(Q question) {
            return new PendingRequest<>(question, new CompletableFuture<>(), System.nanoTime());
        }
    }

    /**
     * Returns when it was answered.
     *
     * @throws RuntimeException as {@code serve} answered or threw
     * @throws ServerUnavailableException too many wait, or no answer came in time: what was asked may or may not have happened
     */
    public A submitAndAwait(Q question) {
        PendingRequest<Q, A> mine = PendingRequest.now(question);
        if (!open || !queue.offer(mine)) {
            throw new ServerUnavailableException(whose, null);
        }
        return await(mine);
    }

    /** Questions that no batch has taken up yet. */
    public int waiting() {
        return queue.size();
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_S));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private A await(PendingRequest<Q, A> mine) {
        try {
            return mine.answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerUnavailableException(whose, e);
        }
    }

    private void run() {
        // What was queued before the close is still served: its callers wait for an answer.
        while (open || !queue.isEmpty()) {
            try {
                inHand = next();
                serve(inHand);
            } catch (InterruptedException e) {
                open = false;
            }
        }
    }

    // One clock for all callers: a wait that ends by itself sets a timer and wakes its thread, for each of them.
    private void watch() {
        while ((open || thread.isAlive()) && InterruptibleSleep.ofMillis(LOOK_MS)) {
            long latest = System.nanoTime() - TimeUnit.SECONDS.toNanos(PATIENCE_S);
            queue.removeIf(one -> expires(one, latest));
            inHand.forEach(one -> expires(one, latest));
        }
    }

    private boolean expires(PendingRequest<Q, A> one, long latest) {
        return one.since - latest < 0 && one.answer.completeExceptionally(new ServerUnavailableException(whose));
    }

    private List<PendingRequest<Q, A>> next() throws InterruptedException {
        List<PendingRequest<Q, A>> batch = new ArrayList<>(most);
        if (open) {
            batch.add(queue.take());
        }
        queue.drainTo(batch, most - batch.size());
        return batch;
    }

    private void serve(List<PendingRequest<Q, A>> batch) {
        try {
            serve.accept(batch);
        } catch (RuntimeException e) {
            List<PendingRequest<Q, A>> failed = new ArrayList<>(batch);
            if (TransientFailures.isTransient(e)) {
                // Whoever queued meanwhile has waited for the same server, and would again for as long.
                queue.drainTo(failed);
            }
            failed.forEach(one -> one.answer.completeExceptionally(e));
        }
    }
}
