package org.mutuality.servers.process;

import java.time.Duration;

/** Something that is started, becomes ready, and is stopped; started again it has what it had. */
public interface Server extends AutoCloseable {
    String name();

    /** The TCP port on loopback; the same for every start. */
    int port();

    /** Returns as soon as the process runs; {@link #ready()} says when it can be used. */
    void start();

    boolean alive();

    /** Asks the server itself, so this can take up to a second. */
    boolean ready();

    /** The process id, or -1 while nothing runs. */
    long pid();

    /** Stops gracefully, and by force after {@link ProcessServer#GRACE}. */
    @Override
    void close();

    /** @throws IllegalStateException when it died or isn't ready within the given time */
    default void awaitReady(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!ready()) {
            if (!alive() || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%s %s".formatted(name(), alive() ? "isn't ready after " + atMost : "died"));
            }
            UncheckedSleep.millis(50);
        }
    }
}
