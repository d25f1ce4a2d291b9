package org.mutuality.servers.process;

import java.time.Duration;

/** A server that can be started and stopped; its data survives a restart. */
public interface Server extends AutoCloseable {
    String name();

    /** TCP port on loopback; the same for every start. */
    int port();

    /** Returns as soon as the process runs, which may be before it is {@link #ready()}. */
    void start();

    boolean alive();

    /** Sends a request to the server, so this can take up to a second. */
    boolean ready();

    /** The process id; -1 when it is not running. */
    long pid();

    /** Stops gracefully, and by force after {@link ProcessServer#GRACE}. */
    @Override
    void close();

    /** @throws IllegalStateException when it has ended or is not ready before the timeout */
    default void awaitReady(Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        while (!ready()) {
            if (!alive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%s %s".formatted(name(), alive() ? "isn't ready after " + timeout : "died"));
            }
            UncheckedSleep.millis(50);
        }
    }
}
