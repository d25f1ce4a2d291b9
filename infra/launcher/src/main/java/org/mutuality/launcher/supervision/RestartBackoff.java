package org.mutuality.launcher.supervision;

import java.time.Duration;

/**
 * Delay before a process that ended soon after its start is started again; it doubles each time.
 *
 * @param first delay after the first attempt
 * @param longest upper limit of the delay
 * @param tries attempts in a row of which none lasted a minute, after which the process is not started again
 */
public record RestartBackoff(Duration first, Duration longest, int tries) {
    // The delays alone add up to more than seven minutes, so that an external database may be down for a while.
    public static final RestartBackoff DEFAULT = new RestartBackoff(Duration.ofSeconds(1), Duration.ofSeconds(30), 20);

    private static final int MOST_DOUBLINGS = 20;

    /** @param tried attempts in a row so far, from 1 */
    Duration after(int tried) {
        Duration doubled = first.multipliedBy(1L << Math.min(tried - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
