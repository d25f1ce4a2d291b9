package org.mutuality.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Limits requests per second of each caller by a token bucket. */
@Singleton
public class RateLimiter {

    private final GatewayLimits limits;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    RateLimiter(GatewayLimits limits) {
        this.limits = limits;
    }

    /** @param caller account, or IP address of an unauthenticated caller */
    public boolean allow(String caller) {
        return buckets.get(caller, key -> full()).tryConsume(1);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(limits.perCaller()).refillGreedy(limits.perCaller(), Duration.ofSeconds(1)))
                .build();
    }
}
