package org.mutuality.platform;

import org.jboss.logging.Logger;

/** Work that is done in rounds, and goes on whatever becomes of one round. @param name what is delayed when a round fails, for the log */
public record ScheduledTask(Logger log, String name) {
    public void run(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            // The database may be away; the next round goes on where this one stopped.
            log.warnf("%s: delayed until the next run: %s", name, e.getMessage());
        }
    }
}
