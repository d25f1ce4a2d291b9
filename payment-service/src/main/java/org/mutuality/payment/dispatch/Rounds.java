package org.mutuality.payment.dispatch;

import java.time.Duration;
import java.time.Instant;

/** When a provider is asked next about what is open: soon while there is something to learn, ever later while there isn't. */
final class Rounds {
    private final Duration shortest;
    private final Duration longest;
    private Duration pause;
    private Instant next = Instant.EPOCH;

    Rounds(DispatchSettings settings) {
        shortest = settings.pause();
        longest = settings.longestPause();
        pause = shortest;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(next);
    }

    /** @param learned whether any order came to its end */
    void ended(boolean learned, Instant now) {
        Duration doubled = pause.multipliedBy(2);
        pause = learned ? shortest : doubled.compareTo(longest) < 0 ? doubled : longest;
        next = now.plus(pause);
    }
}
