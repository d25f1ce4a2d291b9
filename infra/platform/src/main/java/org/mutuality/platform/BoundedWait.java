package org.mutuality.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Polls until a value is present or a timeout has passed. */
public final class BoundedWait {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(10);

    private BoundedWait() {}

    /**
     * Calls {@code query} every 10 ms until it returns a value; empty when {@code timeout} has passed. Calls it at
     * least once.
     */
    public static <T> Optional<T> pollUntilPresent(Duration timeout, Supplier<Optional<T>> query) {
        long deadline = System.nanoTime() + timeout.toNanos();
        Optional<T> found = query.get();
        while (found.isEmpty() && System.nanoTime() < deadline && InterruptibleSleep.sleep(POLL_INTERVAL)) {
            found = query.get();
        }
        return found;
    }
}
