package org.mutuality.payment.dispatch;

import java.time.Duration;
import java.time.Instant;

/** When a provider is asked next about what is open: soon while there is something to learn, ever later while there isn't. */
final class PollBackoff {
    private final Duration askAfter;
    private final Duration shortest;
    private final Duration longest;
    private Duration pause;
    private Instant next = Instant.EPOCH;

    PollBackoff(DispatchSettings settings) {
        askAfter = settings.pollAfter();
        shortest = settings.pause();
        longest = settings.longestPause();
        pause = shortest;
    }

    synchronized boolean isDue(Instant now) {
        return !now.isBefore(next);
    }

    /** @param learned whether any order came to its end */
    synchronized void ended(boolean learned, Instant now) {
        Duration doubled = pause.multipliedBy(2);
        pause = learned ? shortest : doubled.compareTo(longest) < 0 ? doubled : longest;
        next = now.plus(pause);
    }

    /** An order was sent: it can be asked about after a while, however long nothing was open before. */
    synchronized void sent(Instant now) {
        pause = shortest;
        Instant first = now.plus(askAfter);
        next = first.isBefore(next) ? first : next;
    }
}
