package org.mutuality.payment.dispatch;

import org.jboss.logging.Logger;

/** One round of a clock, which goes on whatever becomes of it. */
final class Safely {
    private Safely() {}

    /** @param what waits when {@code task} fails, for the log */
    static void run(Logger log, String what, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            // The database may be away; the next round goes on where this one stopped.
            log.warnf("%s until the next run: %s", what, e.getMessage());
        }
    }
}
