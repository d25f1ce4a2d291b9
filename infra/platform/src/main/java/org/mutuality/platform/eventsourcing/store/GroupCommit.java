package org.mutuality.platform.eventsourcing.store;

import java.sql.SQLException;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.mutuality.platform.MicroBatcher;
import org.mutuality.platform.MicroBatcher.PendingRequest;
import org.mutuality.platform.problem.ServerUnavailableException;

/** Concurrent appends share a commit; each caller returns when its own events are durable. */
final class GroupCommit implements AutoCloseable {
    private static final int MAX_APPENDS = 256;

    private final EventAppender appender;
    private final CommitListener listener;
    private final MicroBatcher<List<EventRow>, Boolean> batcher;

    /** @param listener is notified of each commit, before its callers return */
    GroupCommit(EventAppender appender, CommitListener listener) {
        this.appender = appender;
        this.listener = listener;
        this.batcher = new MicroBatcher<>("batcher-commit", "event store", MAX_APPENDS, this::commit);
    }

    /** Is notified of a commit; must not block. */
    interface CommitListener {
        /** @param last position before the first of {@code rows} */
        void accept(long last, List<EventRow> rows);
    }

    /**
     * Appends rows and returns when they are durable.
     *
     * @throws ConcurrencyException when another writer has appended to the same aggregate first
     * @throws ServerUnavailableException when the database is unavailable or does not answer in time: the rows may
     *     or may not be stored
     */
    void write(List<EventRow> rows) {
        batcher.submitAndAwait(rows);
    }

    /** Appends that are not yet part of a commit. */
    int queued() {
        return batcher.queued();
    }

    @Override
    public void close() {
        batcher.close();
    }

    private void commit(List<PendingRequest<List<EventRow>, Boolean>> batch) {
        try {
            List<EventRow> rows =
                    batch.stream().flatMap(one -> one.payload().stream()).toList();
            listener.accept(appender.rows(rows), rows);
            batch.forEach(one -> one.result().complete(true));
        } catch (SQLException | RuntimeException e) {
            handleFailure(batch, e);
        }
    }

    // One caller's conflict must fail only that caller: the batch is halved until the conflict is isolated.
    private void handleFailure(List<PendingRequest<List<EventRow>, Boolean>> batch, Exception e) {
        if (!isCausedByRows(e)) {
            throw new ServerUnavailableException("event store", e);
        } else if (batch.size() == 1) {
            batch.getFirst().result().completeExceptionally(toException((SQLException) e));
        } else {
            commit(batch.subList(0, batch.size() / 2));
            commit(batch.subList(batch.size() / 2, batch.size()));
        }
    }

    /** SQL classes 22 (data) and 23 (constraint): retrying the same rows cannot succeed. */
    private static boolean isCausedByRows(Exception e) {
        return e instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"));
    }

    private static RuntimeException toException(SQLException e) {
        return e.getSQLState().startsWith("23")
                ? new ConcurrencyException("another writer was faster", e)
                : new IllegalArgumentException("the event store cannot store this event", e);
    }
}
