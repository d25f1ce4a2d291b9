package org.mutuality.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Limits failed logins per minute of an IP address, and of one account from an IP address. Keycloak limits those of an
 * account from everywhere.
 *
 * <p>A village shares one address. So an account that signed in from there before is judged by its own failures only, and
 * nobody who guesses passwords behind that address can lock it out.
 */
@Singleton
public class FailedLoginLimiter {

    private static final Duration KNOWN_FOR = Duration.ofDays(30);
    private static final int MAX_ENTRIES = 100_000;

    private final GatewayLimits limits;
    private final Cache<String, Bucket> ofAddress = buckets();
    private final Cache<String, Bucket> ofAccount = buckets();
    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    FailedLoginLimiter(GatewayLimits limits) {
        this.limits = limits;
    }

    /**
     * Counts a login as failed until {@link #recordSuccess} or {@link #release}, so that concurrent attempts count too; false
     * when exhausted.
     *
     * @param account name of the account at the address
     */
    public boolean tryAcquire(String address, String account) {
        if (!accountBucket(address, account).tryConsume(1)) {
            return false;
        }
        if (addressBucket(address).tryConsume(1) || isKnown(address, account)) {
            return true;
        }
        accountBucket(address, account).addTokens(1);
        return false;
    }

    /** The login succeeded: it does not count, and the account is known at the address from now on. */
    public void recordSuccess(String address, String account) {
        known.put(key(address, account), true);
        release(address, account);
    }

    /** Takes back the count of a login that was not judged. */
    public void release(String address, String account) {
        accountBucket(address, account).addTokens(1);
        addressBucket(address).addTokens(1);
    }

    private boolean isKnown(String address, String account) {
        return known.getIfPresent(key(address, account)) != null;
    }

    private Bucket addressBucket(String address) {
        return ofAddress.get(address, key -> bucket(limits.failedLogins()));
    }

    private Bucket accountBucket(String address, String account) {
        return ofAccount.get(key(address, account), key -> bucket(limits.failedLoginsOfAccount()));
    }

    private static String key(String address, String account) {
        return address + ' ' + account;
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(MAX_ENTRIES)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build();
    }
}
