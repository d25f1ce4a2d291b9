package org.mutuality.platform.projection;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.BackOff;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.projection.ProjectionStatus.RebuildStatus;

/**
 * Rebuilds read models beside the live ones: their readers, and the reactions to events, notice nothing until the rows
 * are replaced in one transaction. A rebuild that a stopped service leaves unfinished is started again, from the first
 * event, by the next start: code and tables may have changed. Source: table {@code projection_rebuild}.
 */
@ApplicationScoped
public class Rebuilds {
    private static final Logger LOG = Logger.getLogger(Rebuilds.class);
    private static final double MILLIS = 1_000;

    private final ReadModelDatabase database;
    private final Clock clock;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    public Rebuilds(ReadModelDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    void close() {
        open = false;
        threads.forEach(SubscriptionWorker::join);
    }

    /** Starts a rebuild from the first event. It takes the place of one of the same read model that is in progress. */
    public void start(RebuildSource source) {
        Instant startedAt = begin(source);
        Thread thread = Thread.ofPlatform().name("rebuild-" + source.name()).unstarted(() -> run(source, startedAt));
        threads.add(thread);
        thread.start();
    }

    /** Starts the rebuild again if the service stopped before it was finished. */
    public void resume(RebuildSource source) {
        if (find(source.name()).filter(one -> one.finishedAt().isEmpty()).isPresent()) {
            start(source);
        }
    }

    /** Position of a read model and of its last rebuild. */
    public ProjectionStatus status(RebuildSource source) {
        Optional<Rebuild> rebuild = find(source.name());
        return database.read(sql -> new ProjectionStatus(
                source.name(),
                source.livePosition(sql),
                source.end(sql),
                rebuild.map(one -> status(one, source, sql))));
    }

    private RebuildStatus status(Rebuild rebuild, RebuildSource source, Handle sql) {
        if (rebuild.finishedAt().isPresent()) {
            return new RebuildStatus(
                    rebuild.startedAt(),
                    rebuild.finishedAt(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        long position = source.position(sql);
        long end = source.livePosition(sql);
        double seconds = Math.max(
                        1,
                        Duration.between(rebuild.startedAt(), clock.instant()).toMillis())
                / MILLIS;
        return new RebuildStatus(
                rebuild.startedAt(),
                Optional.empty(),
                Optional.of(position),
                Optional.of(end),
                Optional.of(Math.round(position / seconds * MILLIS) / MILLIS),
                Optional.of(position)
                        .filter(processed -> processed > 0)
                        .map(processed -> Math.round(Math.max(0, end - processed) * seconds / processed)));
    }

    Instant begin(RebuildSource source) {
        // PostgreSQL stores microseconds.
        Instant startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.write(sql -> {
            sql.execute("""
                    insert into projection_rebuild (name, started_at) values (?, ?)
                    on conflict (name) do update set started_at = excluded.started_at, finished_at = null""", source.name(), utc(startedAt));
            // Waits for a batch of an earlier rebuild, which locks its position.
            source.reset(sql);
            source.shadow().create(sql);
            source.shadow().use(sql, () -> source.prepare(sql));
            return null;
        });
        return startedAt;
    }

    private void run(RebuildSource source, Instant startedAt) {
        BackOff backOff = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(5));
        boolean more = true;
        try (source) {
            while (open && more) {
                try {
                    more = runOnce(source, startedAt);
                    backOff.reset();
                } catch (RuntimeException e) {
                    LOG.warnf(
                            e,
                            "The rebuild of %s failed; retrying in %d ms",
                            source.name(),
                            backOff.next().toMillis());
                    open &= backOff.pause();
                }
            }
        } finally {
            threads.remove(Thread.currentThread());
        }
    }

    /** Applies a batch, or finishes when there is none; false when the rebuild has ended. */
    boolean runOnce(RebuildSource source, Instant startedAt) {
        if (!isCurrent(source.name(), startedAt)) {
            return false;
        }
        if (source.applyNext()) {
            return true;
        }
        finish(source, startedAt);
        return false;
    }

    private void finish(RebuildSource source, Instant startedAt) {
        database.writeWithoutTimeLimit(sql -> {
            int current = sql.execute(
                    "update projection_rebuild set finished_at = ? where name = ? and started_at = ? and finished_at is null",
                    utc(clock.instant()),
                    source.name(),
                    utc(startedAt));
            if (current == 1) {
                source.complete(sql);
                source.shadow().replaceLive(sql);
                source.clear(sql);
            }
            return current;
        });
        LOG.infof("%s was rebuilt", source.name());
    }

    // An older one, or one that another instance has finished, must not go on.
    private boolean isCurrent(String name, Instant startedAt) {
        return find(name)
                .filter(one ->
                        one.startedAt().equals(startedAt) && one.finishedAt().isEmpty())
                .isPresent();
    }

    private Optional<Rebuild> find(String name) {
        return database.read(sql -> sql.select("select * from projection_rebuild where name = ?", name)
                .map((row, context) -> new Rebuild(
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .findOne());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private record Rebuild(Instant startedAt, Optional<Instant> finishedAt) {}
}
