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
 * Coalesces concurrent requests into batches: one thread processes whatever was queued while the previous batch ran. An
 * idle batcher adds no delay; a busy one serves many callers with one round trip.
 *
 * @param <Q> request
 * @param <A> result
 */
public final class MicroBatcher<Q, A> implements AutoCloseable {
    private static final int MAX_QUEUED = 10_000;
    private static final long TIMEOUT_S = 20;
    private static final long CHECK_INTERVAL_MS = 1_000;

    private final BlockingQueue<PendingRequest<Q, A>> queue = new ArrayBlockingQueue<>(MAX_QUEUED);
    private final String resourceName;
    private final int maxBatchSize;
    private final Consumer<List<PendingRequest<Q, A>>> processor;
    private final Thread thread;
    private volatile List<PendingRequest<Q, A>> currentBatch = List.of();
    private volatile boolean open = true;

    /**
     * @param name name of its thread
     * @param resourceName name of the server reported in {@link ServerUnavailableException}, such as {@code event
     *     store}
     * @param maxBatchSize most requests in one batch
     * @param processor completes every request of a batch. An exception fails the whole batch; if the server is
     *     unavailable, it also fails the requests queued meanwhile
     */
    public MicroBatcher(
            String name, String resourceName, int maxBatchSize, Consumer<List<PendingRequest<Q, A>>> processor) {
        this.resourceName = resourceName;
        this.maxBatchSize = maxBatchSize;
        this.processor = processor;
        this.thread = Thread.ofPlatform().name(name).start(this::run);
        Thread.ofVirtual().name(name + "-timeouts").start(this::expireOverdue);
    }

    /**
     * One caller's request and its future result.
     *
     * @param submittedAtNanos {@link System#nanoTime} when it was queued
     */
    public record PendingRequest<Q, A>(Q payload, CompletableFuture<A> result, long submittedAtNanos) {
        private static <Q, A> PendingRequest<Q, A> now(Q payload) {
            return new PendingRequest<>(payload, new CompletableFuture<>(), System.nanoTime());
        }
    }

    /**
     * Submits a request and waits for its result.
     *
     * @throws RuntimeException the exception with which {@code processor} failed it
     * @throws ServerUnavailableException when the queue is full or no result came within 20 s: the request may or
     *     may not have taken effect
     */
    public A submitAndAwait(Q payload) {
        PendingRequest<Q, A> request = PendingRequest.now(payload);
        if (!open || !queue.offer(request)) {
            throw new ServerUnavailableException(resourceName, null);
        }
        return await(request);
    }

    /** Requests that are not yet part of a batch. */
    public int queued() {
        return queue.size();
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(TIMEOUT_S));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private A await(PendingRequest<Q, A> request) {
        try {
            return request.result.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerUnavailableException(resourceName, e);
        }
    }

    private void run() {
        // Requests queued before close are still processed: their callers wait for a result.
        while (open || !queue.isEmpty()) {
            try {
                currentBatch = next();
                process(currentBatch);
            } catch (InterruptedException e) {
                open = false;
            }
        }
    }

    // One timer for all callers: a timed wait of each would set a timer and wake its thread.
    private void expireOverdue() {
        while ((open || thread.isAlive()) && InterruptibleSleep.ofMillis(CHECK_INTERVAL_MS)) {
            long oldestAllowed = System.nanoTime() - TimeUnit.SECONDS.toNanos(TIMEOUT_S);
            queue.removeIf(one -> expireIfOverdue(one, oldestAllowed));
            currentBatch.forEach(one -> expireIfOverdue(one, oldestAllowed));
        }
    }

    private boolean expireIfOverdue(PendingRequest<Q, A> one, long oldestAllowed) {
        return one.submittedAtNanos - oldestAllowed < 0
                && one.result.completeExceptionally(new ServerUnavailableException(resourceName));
    }

    private List<PendingRequest<Q, A>> next() throws InterruptedException {
        List<PendingRequest<Q, A>> batch = new ArrayList<>(maxBatchSize);
        if (open) {
            batch.add(queue.take());
        }
        queue.drainTo(batch, maxBatchSize - batch.size());
        return batch;
    }

    private void process(List<PendingRequest<Q, A>> batch) {
        try {
            processor.accept(batch);
        } catch (RuntimeException e) {
            List<PendingRequest<Q, A>> failed = new ArrayList<>(batch);
            if (TransientFailures.isTransient(e)) {
                // These requests have waited for the same server and would wait as long again.
                queue.drainTo(failed);
            }
            failed.forEach(one -> one.result.completeExceptionally(e));
        }
    }
}
