package org.mutuality.platform;

import java.time.Duration;

/**
 * Growing pauses of a loop that runs as long as the service does: twice as long each time, until something went well. SmallRye's
 * Guard repeats a single call and has an end; such a loop hasn't.
 */
public final class BackOff {
    private final Duration least;
    private final Duration most;
    private Duration next;

    public BackOff(Duration least, Duration most) {
        this.least = least;
        this.most = most;
        this.next = least;
    }

    /** How long the next pause is. */
    public Duration next() {
        return next;
    }

    /** False when it was interrupted: then the thread is to end. */
    public boolean pause() {
        Duration now = next;
        next = now.multipliedBy(2).compareTo(most) < 0 ? now.multipliedBy(2) : most;
        return InterruptibleSleep.sleep(now);
    }

    public void reset() {
        next = least;
    }
}
