package org.mutuality.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads views, behind the events by the lag in metric {@code follower_lag_events}. */
@ApplicationScoped
public class ReadModelDatabase {
    private final Jdbi database;

    public ReadModelDatabase(DataSource database) {
        this.database = Jdbi.create(database);
    }

    /** @throws RuntimeException the database is away; the platform answers 503 */
    public <T extends @Nullable Object> T read(Function<Handle, T> query) {
        return database.withHandle(query::apply);
    }

    /** One transaction; for what stands beside the events: positions, dead letters. */
    public <T extends @Nullable Object> T write(Function<Handle, T> work) {
        return database.inTransaction(work::apply);
    }

    /**
     * As {@link #write}, but answered before it is on the disk: for work that is done again when a crash of the server takes it
     * back, because its position goes back with it.
     */
    public <T extends @Nullable Object> T writeAsyncCommit(Function<Handle, T> work) {
        return database.inTransaction(sql -> {
            sql.execute("set local synchronous_commit = off");
            return work.apply(sql);
        });
    }
}
