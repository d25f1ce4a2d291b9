package org.mutuality.platform;

import java.time.Duration;

/**
 * Exponential back-off for a loop that runs as long as the service: each pause is twice as long as the one before, up
 * to a maximum, until {@link #reset}. SmallRye's Guard retries a single call and ends; such a loop does not.
 */
public final class BackOff {
    private final Duration min;
    private final Duration max;
    private Duration next;

    public BackOff(Duration min, Duration max) {
        this.min = min;
        this.max = max;
        this.next = min;
    }

    /** Length of the next pause. */
    public Duration next() {
        return next;
    }

    /**
     * Sleeps, then doubles the next pause.
     *
     * @return false when the thread was interrupted and should end
     */
    public boolean pause() {
        Duration current = next;
        next = current.multipliedBy(2).compareTo(max) < 0 ? current.multipliedBy(2) : max;
        return InterruptibleSleep.sleep(current);
    }

    public void reset() {
        next = min;
    }
}
