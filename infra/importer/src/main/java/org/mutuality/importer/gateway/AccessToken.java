package org.mutuality.importer.gateway;

import java.time.Duration;
import java.time.Instant;

/** @param staleAt when to fetch the next token, well before this one expires */
public record AccessToken(String value, Instant staleAt, Instant expiresAt) {
    static final AccessToken NONE = new AccessToken("", Instant.EPOCH, Instant.EPOCH);
    private static final Duration EARLY = Duration.ofSeconds(30);

    static AccessToken of(String value, Duration lifetime, Instant now) {
        Duration early = EARLY.compareTo(lifetime.dividedBy(2)) < 0 ? EARLY : lifetime.dividedBy(2);
        return new AccessToken(value, now.plus(lifetime).minus(early), now.plus(lifetime));
    }

    boolean fresh(Instant now) {
        return now.isBefore(staleAt);
    }
}
