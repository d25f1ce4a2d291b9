package org.mutuality.platform.eventsourcing.store;

import java.sql.SQLException;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.mutuality.platform.MicroBatcher;
import org.mutuality.platform.MicroBatcher.PendingRequest;
import org.mutuality.platform.problem.ServerUnavailableException;

/** Concurrent appends share a commit; each caller is answered only when its own events are durable. */
final class GroupCommit implements AutoCloseable {
    private static final int MOST_APPENDS = 256;

    private final EventAppender append;
    private final CommitListener written;
    private final MicroBatcher<List<EventRow>, Boolean> group;

    /** @param written hears of each commit, before its callers do */
    GroupCommit(EventAppender append, CommitListener written) {
        this.append = append;
        this.written = written;
        this.group = new MicroBatcher<>("group-commit", "event store", MOST_APPENDS, this::commit);
    }

    /** Hears of a commit; must not block. */
    interface CommitListener {
        /** @param last position before the first of {@code rows} */
        void accept(long last, List<EventRow> rows);
    }

    /**
     * Returns when {@code rows} are durable.
     *
     * @throws ConcurrencyException another writer was faster on the same aggregate
     * @throws ServerUnavailableException the database could not take them, or could not say so in time: they may or may not stand
     */
    void write(List<EventRow> rows) {
        group.submitAndAwait(rows);
    }

    /** Appends that no commit has taken up yet. */
    int waiting() {
        return group.waiting();
    }

    @Override
    public void close() {
        group.close();
    }

    private void commit(List<PendingRequest<List<EventRow>, Boolean>> batch) {
        try {
            List<EventRow> rows =
                    batch.stream().flatMap(one -> one.question().stream()).toList();
            written.accept(append.rows(rows), rows);
            batch.forEach(one -> one.answer().complete(true));
        } catch (SQLException | RuntimeException e) {
            refuse(batch, e);
        }
    }

    // One caller's conflict fails only that caller: halves are tried apart until the guilty one is alone.
    private void refuse(List<PendingRequest<List<EventRow>, Boolean>> batch, Exception e) {
        if (!rowsAreToBlame(e)) {
            throw new ServerUnavailableException("event store", e);
        } else if (batch.size() == 1) {
            batch.getFirst().answer().completeExceptionally(verdict((SQLException) e));
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
}
