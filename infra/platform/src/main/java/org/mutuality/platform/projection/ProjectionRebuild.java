package org.mutuality.platform.projection;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.database.ShadowTables;
import org.mutuality.platform.eventsourcing.store.EventStoreReader;

/** Rebuilds a projection of this service's own events. */
final class ProjectionRebuild implements RebuildSource {
    // What is left is applied while the live read model waits.
    private static final int NEARLY = 1_000;

    private final Projection<?> projection;
    private final EventSubscription live;
    private final EventSubscription rebuild;
    private final ShadowTables shadow;
    private final ReadModelDatabase database;
    private final EventStoreReader events;

    /** @param handler applies events of the projection */
    ProjectionRebuild(
            Projection<?> projection,
            EventSubscription live,
            EventSubscription.BatchHandler handler,
            ReadModelDatabase database,
            EventStoreReader events) {
        this.projection = projection;
        this.live = live;
        this.shadow = new ShadowTables(projection.name(), List.copyOf(projection.tables()));
        this.rebuild = new EventSubscription(
                EventSubscription.REBUILD_PREFIX + projection.name(),
                projection.eventType(),
                (batch, sql) -> shadow.use(sql, () -> handler.handle(batch, sql)),
                database,
                events);
        this.database = database;
        this.events = events;
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public ShadowTables shadow() {
        return shadow;
    }

    @Override
    public void reset(Handle sql) {
        rebuild.reset(sql);
    }

    @Override
    public void prepare(Handle sql) {
        projection.prepareRebuild(sql);
    }

    @Override
    public boolean applyNext() {
        boolean more = rebuild.processBatch(database.read(live::storedCheckpoint));
        return more || database.read(sql -> position(sql) + NEARLY < livePosition(sql));
    }

    @Override
    public void complete(Handle sql) {
        rebuild.handleRest(live.lockCheckpoint(sql), sql);
    }

    @Override
    public void clear(Handle sql) {
        rebuild.deleteCheckpoint(sql);
    }

    @Override
    public long position(Handle sql) {
        return rebuild.storedCheckpoint(sql);
    }

    @Override
    public long livePosition(Handle sql) {
        return live.storedCheckpoint(sql);
    }

    @Override
    public long end(Handle sql) {
        return events.lastPosition(sql);
    }
}
