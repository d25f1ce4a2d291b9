package org.mutuality.platform.privacy;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.mutuality.platform.ScheduledTask;
import org.mutuality.platform.eventsourcing.ServiceDefinition;

/** After a new master key was named, wraps every family's key anew by it; then the old one can be taken away. */
@Singleton
public class MasterKeyRotationJob {
    private static final Logger LOG = Logger.getLogger(MasterKeyRotationJob.class);
    private static final ScheduledTask TASK = new ScheduledTask(LOG, "Re-encryption of family keys");
    private static final int AT_ONCE = 500;

    private final ServiceDefinition model;
    private final FamilyKeys keys;

    @Inject
    MasterKeyRotationJob(ServiceDefinition model, FamilyKeys keys) {
        this.model = model;
        this.keys = keys;
    }

    @Scheduled(every = "10m", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        if (model.storesPersonalData()) {
            TASK.run(this::wrap);
        }
    }

    private void wrap() {
        int wrapped = run();
        if (wrapped > 0) {
            LOG.infof("%d family keys are now encrypted with the current master key", wrapped);
        }
    }

    /** @return how many */
    int run() {
        int all = 0;
        for (int some = keys.rewrap(AT_ONCE); some > 0; some = keys.rewrap(AT_ONCE)) {
            all += some;
        }
        return all;
    }
}
