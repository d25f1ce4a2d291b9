package org.mutuality.platform.eventsourcing.store;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Bloom filters over the ids of existing streams: most commands create an aggregate, and a query for each would find
 * nothing. A filter may take a new id for an existing one. It never takes an existing one for new, except when another
 * instance has created it meanwhile; so a decision on a new aggregate is speculative until its append succeeds (see
 * {@code CommandExecution}).
 */
final class ExistingStreamsFilter {
    private static final Logger LOG = Logger.getLogger(ExistingStreamsFilter.class);
    // 1.2 MB for a million ids at 1 % false positives.
    static final long MIN_CAPACITY = 1_000_000;
    private static final long MAX_CAPACITY = 40_000_000;
    private static final double FALSE_POSITIVE_RATE = 0.01;
    private static final int FETCH_SIZE = 10_000;

    private final Jdbi database;
    // A filter beyond its capacity has ever more false positives, so another one is added.
    private final List<BloomFilter<CharSequence>> filters = new CopyOnWriteArrayList<>();
    private final AtomicLong remainingCapacity = new AtomicLong();
    private volatile boolean complete;

    /** Takes every id for an existing one until {@link #warmUp} has ended. */
    ExistingStreamsFilter(DataSource database) {
        this.database = Jdbi.create(database);
        extend(2 * this.database.withHandle(EventStoreReader::last));
    }

    boolean isDefinitelyNew(String aggregate) {
        return complete && filters.stream().noneMatch(filter -> filter.mightContain(aggregate));
    }

    void add(String aggregate) {
        if (filters.getLast().put(aggregate) && remainingCapacity.decrementAndGet() == 0) {
            extend(2 * filters.getLast().approximateElementCount());
        }
    }

    private void extend(long aggregates) {
        long capacity = Math.clamp(aggregates, MIN_CAPACITY, MAX_CAPACITY);
        filters.add(BloomFilter.create(Funnels.stringFunnel(StandardCharsets.UTF_8), capacity, FALSE_POSITIVE_RATE));
        remainingCapacity.set(capacity);
    }

    /** Loads the ids of existing streams. Streams created meanwhile must be {@link #add}ed. */
    void warmUp() {
        try {
            database.useTransaction(this::read);
            complete = true;
        } catch (JdbiException e) {
            LOG.warnf("Cannot load the ids of existing streams; each new aggregate costs a query: %s", e);
        }
    }

    private void read(Handle sql) {
        // Forces an index-only scan; the table is thirty times as large.
        sql.execute("set local enable_seqscan = off");
        sql.createQuery("select aggregate_identifier from event_store where sequence_number = 0")
                .setFetchSize(FETCH_SIZE)
                .mapTo(String.class)
                .useIterator(ids -> ids.forEachRemaining(this::add));
    }
}
