package org.mutuality.payment.dispatch;

import java.time.Duration;
import java.time.Instant;

/** When a provider is asked next about what is open: soon while there is something to learn, ever later while there isn't. */
final class PollBackoff {
    private final Duration pollAfter;
    private final Duration shortest;
    private final Duration longest;
    private Duration pause;
    private Instant nextRound = Instant.EPOCH;

    PollBackoff(DispatchSettings settings) {
        pollAfter = settings.pollAfter();
        shortest = settings.pause();
        longest = settings.longestPause();
        pause = shortest;
    }

    synchronized boolean isDue(Instant now) {
        return !now.isBefore(nextRound);
    }

    /** @param learned whether any order came to its end */
    synchronized void roundEnded(boolean learned, Instant now) {
        Duration doubled = pause.multipliedBy(2);
        pause = learned ? shortest : doubled.compareTo(longest) < 0 ? doubled : longest;
        nextRound = now.plus(pause);
    }

    /** An order was sent: it can be asked about after a while, however long nothing was open before. */
    synchronized void orderSent(Instant now) {
        pause = shortest;
        Instant first = now.plus(pollAfter);
        nextRound = first.isBefore(nextRound) ? first : nextRound;
    }
}
