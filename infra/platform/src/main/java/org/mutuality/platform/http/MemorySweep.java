package org.mutuality.platform.http;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Forgets answers after 24 hours. */
@Singleton
public class MemorySweep {

    private static final Logger LOG = Logger.getLogger(MemorySweep.class);

    private final Memory memory;

    @Inject
    MemorySweep(Memory memory) {
        this.memory = memory;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        try {
            memory.sweep(Instant.now());
        } catch (RuntimeException e) {
            // The database may be away; the next round catches up.
            LOG.warnf("Cannot delete expired responses: %s", e.getMessage());
        }
    }
}
