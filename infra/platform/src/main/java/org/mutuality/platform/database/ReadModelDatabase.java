package org.mutuality.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The database of a service, outside the event store. Read models lag behind the events by {@code
 * subscription_lag_events}.
 */
@ApplicationScoped
public class ReadModelDatabase {
    private final Jdbi database;

    public ReadModelDatabase(DataSource database) {
        this.database = Jdbi.create(database);
    }

    /**
     * In a request, PostgreSQL cancels the query when the caller disconnects.
     *
     * @throws RuntimeException when the database is unavailable; the platform answers 503
     */
    public <T extends @Nullable Object> T read(Function<Handle, T> query) {
        return database.withHandle(sql -> AbandonedReads.run(sql, query));
    }

    /** One transaction. For tables beside the events, such as checkpoints and dead letters. */
    public <T extends @Nullable Object> T write(Function<Handle, T> work) {
        return database.inTransaction(work::apply);
    }

    /**
     * As {@link #write}, without the time limit of statements: for work on whole tables, such as replacing all rows of a
     * read model.
     */
    public <T extends @Nullable Object> T writeWithoutTimeLimit(Function<Handle, T> work) {
        return database.inTransaction(sql -> {
            int before = changeNetworkTimeout(0, sql);
            try {
                sql.execute("set local statement_timeout = 0");
                return work.apply(sql);
            } finally {
                changeNetworkTimeout(before, sql);
            }
        });
    }

    private static int changeNetworkTimeout(int millis, Handle sql) {
        try {
            Connection connection = sql.getConnection();
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, millis);
            return before;
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    /**
     * As {@link #write}, but returns before the commit is flushed to disk. For work that is repeated when a crash loses
     * it, because its checkpoint is in the same transaction.
     */
    public <T extends @Nullable Object> T writeAsyncCommit(Function<Handle, T> work) {
        return database.inTransaction(sql -> {
            sql.execute("set local synchronous_commit = off");
            return work.apply(sql);
        });
    }
}
