package org.mutuality.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Identities of recently verified tokens: verifying a signature and parsing a token twice for each request of a busy
 * partner is expensive. Whole tokens are compared, including the signature. A key withdrawn by Keycloak remains valid
 * for at most a minute.
 *
 * @param <T> identity of a token
 */
public final class TokenCache<T> {
    private static final Duration RETENTION = Duration.ofSeconds(60);
    private static final int MAX_ENTRIES = 10_000;

    private final Clock clock;
    private final Cache<String, CachedToken<T>> entries = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterWrite(RETENTION)
            .executor(Runnable::run)
            .build();

    private record CachedToken<T>(T identity, Instant until) {}

    public TokenCache(Clock clock) {
        this.clock = clock;
    }

    /** Identity of a token; empty when it must be verified, as when it has expired. */
    public Optional<T> find(String token) {
        return Optional.ofNullable(entries.getIfPresent(token))
                .filter(one -> one.until().isAfter(clock.instant()))
                .map(CachedToken::identity);
    }

    /**
     * Stores the identity of a verified token.
     *
     * @param expires expiry time in seconds since the epoch
     */
    public void put(String token, T identity, long expires) {
        entries.put(token, new CachedToken<>(identity, Instant.ofEpochSecond(expires)));
    }
}
