package org.mutuality.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import javax.sql.DataSource;
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

    /** @throws RuntimeException when the database is unavailable; the platform answers 503 */
    public <T extends @Nullable Object> T read(Function<Handle, T> query) {
        return database.withHandle(query::apply);
    }

    /** One transaction. For tables beside the events, such as checkpoints and dead letters. */
    public <T extends @Nullable Object> T write(Function<Handle, T> work) {
        return database.inTransaction(work::apply);
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
