package org.mutuality.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for something that is on its way. */
public final class BoundedWait {
    private static final Duration BETWEEN = Duration.ofMillis(10);

    private BoundedWait() {}

    /** Asks {@code answer} until it has one, for {@code patience} at most; then empty. */
    public static <T> Optional<T> pollUntilPresent(Duration patience, Supplier<Optional<T>> answer) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<T> found = answer.get();
        while (found.isEmpty() && System.nanoTime() < end && InterruptibleSleep.sleep(BETWEEN)) {
            found = answer.get();
        }
        return found;
    }
}
