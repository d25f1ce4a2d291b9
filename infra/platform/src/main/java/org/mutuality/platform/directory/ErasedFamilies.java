package org.mutuality.platform.directory;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.mutuality.platform.ScheduledTask;
import org.mutuality.platform.database.ReadModelDatabase;

/**
 * The families that were erased, in memory: every request of a family asks, and a query for each would cost more than
 * the request. A new erasure is known after at most {@value #REFRESH_S} s.
 */
@Singleton
public class ErasedFamilies {
    static final int REFRESH_S = 3;

    private static final Logger LOG = Logger.getLogger(ErasedFamilies.class);
    private static final ScheduledTask TASK = new ScheduledTask(LOG, "Reading erased families");

    private final ReadModelDatabase database;
    private final String query;
    private volatile Set<UUID> erased = Set.of();

    /** @param table with the columns family_id and erased; cohort-service has its own */
    ErasedFamilies(
            ReadModelDatabase database,
            @ConfigProperty(name = "mutuality.erased-families", defaultValue = "directory_family") String table) {
        this.database = database;
        this.query = "select family_id from " + table + " where erased";
    }

    public boolean isEmpty() {
        return erased.isEmpty();
    }

    public boolean contains(UUID familyId) {
        return erased.contains(familyId);
    }

    // Before the first request; when the database is not up yet, the next run reads them.
    void start(@Observes StartupEvent event) {
        TASK.run(this::refresh);
    }

    @Scheduled(every = REFRESH_S + "s", delayed = REFRESH_S + "s", concurrentExecution = ConcurrentExecution.SKIP)
    void runScheduled() {
        TASK.run(this::refresh);
    }

    void refresh() {
        erased = Set.copyOf(
                database.read(sql -> sql.createQuery(query).mapTo(UUID.class).list()));
    }
}
