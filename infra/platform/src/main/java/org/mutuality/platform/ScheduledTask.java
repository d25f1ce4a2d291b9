package org.mutuality.platform;

import org.jboss.logging.Logger;

/**
 * Periodic work. A run that fails is logged, and the next one continues.
 *
 * @param name what is delayed when a run fails, for the log
 */
public record ScheduledTask(Logger log, String name) {
    public void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // The database may be unavailable; the next run continues where this one stopped.
            log.warnf("%s: delayed until the next run: %s", name, e.getMessage());
        }
    }
}
