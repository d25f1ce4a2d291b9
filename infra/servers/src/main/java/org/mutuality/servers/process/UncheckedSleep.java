package org.mutuality.servers.process;

/** Sleeps, throwing an unchecked exception when interrupted. */
public final class UncheckedSleep {
    private UncheckedSleep() {}

    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
