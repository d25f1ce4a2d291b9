package org.mutuality.servers.process;

/** A pause between two looks at a process that can't call back. */
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
