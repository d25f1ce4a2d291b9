package org.mutuality.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Limits failed logins per minute of an IP address. Keycloak limits those of an account. */
@Singleton
public class FailedLoginLimiter {

    private final int limitPerMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    FailedLoginLimiter(GatewayLimits limits) {
        this.limitPerMinute = limits.failedLogins();
    }

    /** Counts a login as failed until {@link #releaseOnSuccess}, so that concurrent attempts count too; false when exhausted. */
    public boolean tryAcquire(String address) {
        return bucket(address).tryConsume(1);
    }

    /** Takes back the count of a successful login. */
    public void releaseOnSuccess(String address) {
        bucket(address).addTokens(1);
    }

    private Bucket bucket(String address) {
        return buckets.get(
                address,
                key -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(limitPerMinute).refillGreedy(limitPerMinute, Duration.ofMinutes(1)))
                        .build());
    }
}
