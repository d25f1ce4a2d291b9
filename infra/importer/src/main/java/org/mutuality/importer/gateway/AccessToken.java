package org.mutuality.importer.gateway;

import java.time.Duration;
import java.time.Instant;

/** @param staleAt when to fetch the next, well before this one expires */
public record AccessToken(String value, Instant staleAt, Instant expiresAt) {
    static final AccessToken NONE = new AccessToken("", Instant.EPOCH, Instant.EPOCH);
    private static final Duration EARLY = Duration.ofSeconds(30);

    static AccessToken of(String value, Duration life, Instant now) {
        Duration early = EARLY.compareTo(life.dividedBy(2)) < 0 ? EARLY : life.dividedBy(2);
        return new AccessToken(value, now.plus(life).minus(early), now.plus(life));
    }

    boolean fresh(Instant now) {
        return now.isBefore(staleAt);
    }
}
