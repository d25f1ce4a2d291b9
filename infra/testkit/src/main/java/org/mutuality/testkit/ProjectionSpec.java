package org.mutuality.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.mutuality.platform.database.ShadowTables;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;
import org.mutuality.platform.projection.RecordedEvent;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;

/**
 * One projection on a real, fresh database with the tables of the module under test:
 * {@code ProjectionSpec.of(projection).given(events).then("select …", "a | b", "c | d")}.
 */
public final class ProjectionSpec<E> {
    private final Projection<E> projection;
    private final Jdbi sql;
    private final List<RecordedEvent<E>> past = new ArrayList<>();

    private ProjectionSpec(Projection<E> projection, Jdbi sql) {
        this.projection = projection;
        this.sql = sql;
    }

    public static <E> ProjectionSpec<E> of(Projection<E> projection) {
        Database database = TestServers.shared().freshDatabase(projection.name());
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("db/platform", "db/migration")
                .load()
                .migrate();
        return new ProjectionSpec<>(projection, Jdbi.create(database.url(), database.user(), database.password()));
    }

    /** What has happened, oldest first, as one batch; may be called again for more. */
    @SafeVarargs
    public final ProjectionSpec<E> given(E... events) {
        List<RecordedEvent<E>> batch = new ArrayList<>();
        for (E event : events) {
            batch.add(new RecordedEvent<>(event, recorded(past.size() + 1)));
            past.add(batch.getLast());
        }
        sql.useTransaction(handle -> projection.projectAll(batch, handle));
        return this;
    }

    /** Rebuilt from the first event, in tables of their own, whose rows then replace the live ones. */
    public ProjectionSpec<E> rebuilt() {
        ShadowTables shadow = new ShadowTables(projection.name(), List.copyOf(projection.tables()));
        sql.useTransaction(handle -> {
            shadow.create(handle);
            shadow.use(handle, () -> {
                projection.prepareRebuild(handle);
                projection.projectAll(past, handle);
            });
            shadow.replaceLive(handle);
        });
        return this;
    }

    /** @param rows columns apart by {@code " | "}, in the order of the query */
    public ProjectionSpec<E> then(String query, String... rows) {
        List<String> found = sql.withHandle(handle -> rows(handle, query));
        assertThat(found).containsExactly(rows);
        return this;
    }

    private static List<String> rows(Handle handle, String query) {
        return handle.createQuery(query).mapToMap().list().stream()
                .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" | ")))
                .toList();
    }

    private static EventMetadata recorded(int position) {
        return new EventMetadata(position, "spec", position, "event-" + position, Instant.EPOCH, Optional.empty());
    }
}
