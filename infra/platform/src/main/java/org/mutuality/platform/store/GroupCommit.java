package org.mutuality.platform.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.mutuality.platform.problem.Unavailable;

/**
 * Concurrent appends share a commit: one thread writes what has queued while the last commit ran, so nobody waits when
 * it is idle and a disk's flush serves many when it is not. Each caller is answered only when its own events are durable.
 */
final class GroupCommit implements AutoCloseable {
    private static final int MOST_APPENDS = 256;
    private static final int MOST_WAITING = 10_000;
    private static final long PATIENCE_S = 20;

    private final BlockingQueue<Append> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AppendEvents append;
    private final Runnable appended;
    private final Thread writer;
    private volatile boolean open = true;

    /** @param appended called after each commit; must not block */
    GroupCommit(AppendEvents append, Runnable appended) {
        this.append = append;
        this.appended = appended;
        this.writer = Thread.ofPlatform().name("group-commit").start(this::run);
    }

    /**
     * Returns when {@code rows} are durable.
     *
     * @throws ConcurrencyException another writer was faster on the same aggregate
     * @throws Unavailable the database could not take them, or could not say so in time: they may or may not stand
     */
    void write(List<EventRow> rows) {
        Append mine = new Append(rows, new CompletableFuture<>());
        if (!open || !queue.offer(mine)) {
            throw new Unavailable("event store", null);
        }
        await(mine);
    }

    /** Appends that no commit has taken up yet. */
    int waiting() {
        return queue.size();
    }

    @Override
    public void close() {
        open = false;
        writer.interrupt();
        try {
            writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_S));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(Append mine) {
        try {
            mine.durable.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            queue.remove(mine);
            throw new Unavailable("event store", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("event store", e);
        }
    }

    private void run() {
        // What was queued before the close is still written: its callers wait for an answer.
        while (open || !queue.isEmpty()) {
            try {
                commit(next());
            } catch (InterruptedException e) {
                open = false;
            }
        }
    }

    private List<Append> next() throws InterruptedException {
        List<Append> batch = new ArrayList<>(MOST_APPENDS);
        if (open) {
            batch.add(queue.take());
        }
        queue.drainTo(batch, MOST_APPENDS - batch.size());
        return batch;
    }

    private void commit(List<Append> batch) {
        try {
            append.rows(batch.stream().flatMap(one -> one.rows.stream()).toList());
            batch.forEach(one -> one.durable.complete(null));
            appended.run();
        } catch (SQLException | RuntimeException e) {
            refuse(batch, e);
        }
    }

    // One caller's conflict fails only that caller: halves are tried apart until the guilty one is alone.
    private void refuse(List<Append> batch, Exception e) {
        if (!rowsAreToBlame(e)) {
            batch.forEach(one -> one.durable.completeExceptionally(new Unavailable("event store", e)));
        } else if (batch.size() == 1) {
            batch.getFirst().durable.completeExceptionally(verdict((SQLException) e));
        } else {
            commit(batch.subList(0, batch.size() / 2));
            commit(batch.subList(batch.size() / 2, batch.size()));
        }
    }

    /** SQL classes 22 (data) and 23 (constraint): another try of the same rows can't succeed. */
    private static boolean rowsAreToBlame(Exception e) {
        return e instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"));
    }

    private static RuntimeException verdict(SQLException e) {
        return e.getSQLState().startsWith("23")
                ? new ConcurrencyException("another writer was faster", e)
                : new IllegalArgumentException("the event store can't hold this", e);
    }

    private record Append(List<EventRow> rows, CompletableFuture<Void> durable) {}
}
