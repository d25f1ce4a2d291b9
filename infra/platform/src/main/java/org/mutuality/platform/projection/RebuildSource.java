package org.mutuality.platform.projection;

import org.jdbi.v3.core.Handle;
import org.mutuality.platform.database.ShadowTables;

/**
 * One rebuild of a read model: applies all events again, to its shadow tables, up to where the live read model is. Its
 * own positions move in the transactions that fill the shadow tables.
 */
public interface RebuildSource extends AutoCloseable {
    String name();

    ShadowTables shadow();

    /** Sets its own positions to the first event or message. */
    void reset(Handle sql);

    /** Writes rows that no event brings to the shadow tables. */
    void prepare(Handle sql);

    /** Applies one more batch; false when it has caught up with the live read model, or nearly. */
    boolean applyNext();

    /**
     * Locks the positions of the live read model, which then waits, and applies in this transaction what the shadow
     * tables still lack.
     */
    void complete(Handle sql);

    /** Deletes its own positions. */
    void clear(Handle sql);

    /** How many events or messages the rebuild has processed. */
    long position(Handle sql);

    /** How many the live read model has processed. */
    long livePosition(Handle sql);

    /** How many there are. */
    long end(Handle sql);

    @Override
    default void close() {}
}
