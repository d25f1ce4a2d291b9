package org.mutuality.platform.store;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * To which aggregates something has happened: most commands are on new ones, and a query for each would find nothing.
 * A Bloom filter: it may take a new one for one that has begun, never the other way round, but for what another instance
 * has begun since. So that a command is decided on as new is a guess, which only an append proves ({@link Attempt}).
 */
final class Begun {
    private static final Logger LOG = Logger.getLogger(Begun.class);
    // 1.2 MB for a million at one in a hundred taken wrongly; once it holds more than it was made for, more are.
    private static final long FEWEST = 1_000_000;
    private static final long MOST = 40_000_000;
    private static final double TAKEN_WRONGLY = 0.01;
    private static final int ROWS_AT_ONCE = 10_000;

    private final Jdbi database;
    private final BloomFilter<CharSequence> aggregates;
    private volatile boolean complete;

    /** Knows of none as new before {@link #fill} has ended. */
    Begun(DataSource database) {
        this.database = Jdbi.create(database);
        long events = this.database.withHandle(StoredEvents::last);
        this.aggregates = BloomFilter.create(
                Funnels.stringFunnel(StandardCharsets.UTF_8), Math.clamp(2 * events, FEWEST, MOST), TAKEN_WRONGLY);
    }

    boolean isNew(String aggregate) {
        return complete && !aggregates.mightContain(aggregate);
    }

    void add(String aggregate) {
        aggregates.put(aggregate);
    }

    /** Reads what has begun before; what begins meanwhile is to be {@link #add}ed. */
    void fill() {
        try {
            database.useTransaction(this::read);
            complete = true;
        } catch (JdbiException e) {
            LOG.warnf("each new aggregate will be looked for: %s", e);
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
