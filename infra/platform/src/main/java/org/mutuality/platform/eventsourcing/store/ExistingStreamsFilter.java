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
 * To which aggregates something has happened: most commands are on new ones, and a query for each would find nothing.
 * Bloom filters: they may take a new one for one that has begun, never the other way round, but for what another instance
 * has begun since. So that a command is decided on as new is a guess, which only an append proves ({@code CommandExecution}).
 */
final class ExistingStreamsFilter {
    private static final Logger LOG = Logger.getLogger(ExistingStreamsFilter.class);
    // 1.2 MB for a million at one in a hundred taken wrongly.
    static final long FEWEST = 1_000_000;
    private static final long MOST = 40_000_000;
    private static final double TAKEN_WRONGLY = 0.01;
    private static final int ROWS_AT_ONCE = 10_000;

    private final Jdbi database;
    // A filter that holds more than it was made for takes ever more wrongly, so another one goes on from there.
    private final List<BloomFilter<CharSequence>> filters = new CopyOnWriteArrayList<>();
    private final AtomicLong room = new AtomicLong();
    private volatile boolean complete;

    /** Knows of none as new before {@link #warmUp} has ended. */
    ExistingStreamsFilter(DataSource database) {
        this.database = Jdbi.create(database);
        extend(2 * this.database.withHandle(EventStoreReader::last));
    }

    boolean isDefinitelyNew(String aggregate) {
        return complete && filters.stream().noneMatch(filter -> filter.mightContain(aggregate));
    }

    void add(String aggregate) {
        if (filters.getLast().put(aggregate) && room.decrementAndGet() == 0) {
            extend(2 * filters.getLast().approximateElementCount());
        }
    }

    private void extend(long aggregates) {
        long most = Math.clamp(aggregates, FEWEST, MOST);
        filters.add(BloomFilter.create(Funnels.stringFunnel(StandardCharsets.UTF_8), most, TAKEN_WRONGLY));
        room.set(most);
    }

    /** Reads what has begun before; what begins meanwhile is to be {@link #add}ed. */
    void warmUp() {
        try {
            database.useTransaction(this::read);
            complete = true;
        } catch (JdbiException e) {
            LOG.warnf("existing streams are not known, each new aggregate is looked up: %s", e);
        }
    }

    private void read(Handle sql) {
        // The index alone says it; the table is thirty times as large.
        sql.execute("set local enable_seqscan = off");
        sql.createQuery("select aggregate_identifier from event_store where sequence_number = 0")
                .setFetchSize(ROWS_AT_ONCE)
                .mapTo(String.class)
                .useIterator(begun -> begun.forEachRemaining(this::add));
    }
}
