package org.mutuality.platform;

import java.time.Duration;

/** A short sleep of a thread that tries again. */
public final class InterruptibleSleep {
    private InterruptibleSleep() {}

    /** False when it was interrupted: then the thread is to end, and stays marked. */
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
