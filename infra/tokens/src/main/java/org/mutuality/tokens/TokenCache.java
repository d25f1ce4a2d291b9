package org.mutuality.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who the tokens stood for that were found good a moment ago: an RSA check and two readings of the same token for each
 * request of a busy partner are dear. Whole tokens are compared, signature and all. A key that Keycloak has withdrawn counts
 * a minute longer at most.
 *
 * @param <T> who is named by a token
 */
public final class TokenCache<T> {
    private static final Duration MOMENT = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Cache<String, CachedToken<T>> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(MOMENT)
            .executor(Runnable::run)
            .build();

    private record CachedToken<T>(T who, Instant until) {}

    public TokenCache(Clock clock) {
        this.clock = clock;
    }

    /** Empty when the token has to be checked, as every one that has expired. */
    public Optional<T> find(String token) {
        return Optional.ofNullable(known.getIfPresent(token))
                .filter(one -> one.until().isAfter(clock.instant()))
                .map(CachedToken::who);
    }

    /** @param expires seconds of the epoch */
    public void put(String token, T who, long expires) {
        known.put(token, new CachedToken<>(who, Instant.ofEpochSecond(expires)));
    }
}
