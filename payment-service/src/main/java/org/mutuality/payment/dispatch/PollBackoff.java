package org.mutuality.payment.dispatch;

import java.time.Duration;
import java.time.Instant;

/** Decides when a provider is polled next: soon while orders reach their end, ever later while none does. */
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

    /**
     * @param progress whether any order reached its end
     */
    synchronized void roundEnded(boolean progress, Instant now) {
        Duration doubled = pause.multipliedBy(2);
        pause = progress ? shortest : doubled.compareTo(longest) < 0 ? doubled : longest;
        nextRound = now.plus(pause);
    }

    /** An order was sent: it is polled after the usual delay, however long nothing was open before. */
    synchronized void orderSent(Instant now) {
        pause = shortest;
        Instant first = now.plus(pollAfter);
        nextRound = first.isBefore(nextRound) ? first : nextRound;
    }
}
