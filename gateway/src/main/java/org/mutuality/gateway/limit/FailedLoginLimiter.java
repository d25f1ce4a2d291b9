package org.mutuality.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Wrong passwords of an address: so many a minute. Keycloak counts those of an account. */
@Singleton
public class FailedLoginLimiter {

    private final int most;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    FailedLoginLimiter(GatewayLimits limits) {
        this.most = limits.failedLogins();
    }

    /** Counted as wrong until it is told {@link #releaseOnSuccess}, so that many at once are counted too. */
    public boolean tryAcquire(String address) {
        return bucket(address).tryConsume(1);
    }

    public void releaseOnSuccess(String address) {
        bucket(address).addTokens(1);
    }

    private Bucket bucket(String address) {
        return buckets.get(
                address,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1)))
                        .build());
    }
}
