package org.mutuality.launcher.supervision;

import java.time.Duration;

/**
 * With a part that dies soon after its start: the pause doubles each time, up to the longest.
 *
 * @param tries starts in a row of which none lasted a minute; then it is given up
 */
public record RestartBackoff(Duration first, Duration longest, int tries) {
    // A database elsewhere may be away for a while: a quarter of an hour and more.
    public static final RestartBackoff USUAL = new RestartBackoff(Duration.ofSeconds(1), Duration.ofSeconds(30), 20);

    private static final int MOST_DOUBLINGS = 20;

    /** @param tried starts in a row so far, from 1 */
    Duration after(int tried) {
        Duration doubled = first.multipliedBy(1L << Math.min(tried - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
