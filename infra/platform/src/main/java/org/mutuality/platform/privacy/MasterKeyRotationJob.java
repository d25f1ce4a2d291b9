package org.mutuality.platform.privacy;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.mutuality.platform.ScheduledTask;
import org.mutuality.platform.eventsourcing.ServiceDefinition;

/** After a new master key is configured, re-encrypts every family's key with it; then the old one can be removed. */
@Singleton
public class MasterKeyRotationJob {
    private static final Logger LOG = Logger.getLogger(MasterKeyRotationJob.class);
    private static final ScheduledTask TASK = new ScheduledTask(LOG, "Re-encryption of family keys");
    private static final int BATCH_SIZE = 500;

    private final ServiceDefinition service;
    private final FamilyKeys keys;

    @Inject
    MasterKeyRotationJob(ServiceDefinition service, FamilyKeys keys) {
        this.service = service;
        this.keys = keys;
    }

    @Scheduled(every = "10m", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void runScheduled() {
        if (service.storesPersonalData()) {
            TASK.run(this::rotate);
        }
    }

    private void rotate() {
        int count = run();
        if (count > 0) {
            LOG.infof("%d family keys are now encrypted with the current master key", count);
        }
    }

    /**
     * Re-encrypts all family keys that another master key encrypts.
     *
     * @return number of keys
     */
    int run() {
        int total = 0;
        for (int batch = keys.rewrap(BATCH_SIZE); batch > 0; batch = keys.rewrap(BATCH_SIZE)) {
            total += batch;
        }
        return total;
    }
}
