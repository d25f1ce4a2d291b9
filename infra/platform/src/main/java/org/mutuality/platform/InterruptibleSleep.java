package org.mutuality.platform;

import java.time.Duration;

/** Sleeps without a checked exception. */
public final class InterruptibleSleep {
    private InterruptibleSleep() {}

    /** @return false when the thread was interrupted and should end; its interrupt flag remains set */
    public static boolean sleep(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public static boolean ofMillis(long ms) {
        return sleep(Duration.ofMillis(ms));
    }
}
