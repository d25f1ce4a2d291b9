package org.mutuality.gateway.sign;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tokens whose signature was verified a moment ago: an RSA check for each request of a busy partner is dear. */
@Singleton
public class VerifiedTokens {

    private static final Duration MOMENT = Duration.ofSeconds(30);

    private final Clock clock = Clock.systemUTC();
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(MOMENT).build();

    @Nullable
    Visitor find(String token) {
        @Nullable Known found = known.getIfPresent(token);
        return found == null || !found.until().isAfter(clock.instant()) ? null : found.visitor();
    }

    /** @param expires seconds of the epoch */
    void remember(String token, Visitor visitor, long expires) {
        known.put(token, new Known(visitor, Instant.ofEpochSecond(expires)));
    }

    private record Known(Visitor visitor, Instant until) {}
}
