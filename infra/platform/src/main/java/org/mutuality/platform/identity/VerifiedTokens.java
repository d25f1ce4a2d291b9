package org.mutuality.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Tokens that were found good a moment ago: an RSA check and two readings of the same token for each request of a busy
 * partner are dear. Whole tokens are compared, signature and all. A key that Keycloak has withdrawn counts a minute longer
 * at most.
 */
@Singleton
class VerifiedTokens {
    private static final Duration MOMENT = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MOMENT).build();

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    /** Who is named by {@code token}; empty when it has to be checked, as every one that has expired. */
    Optional<SecurityIdentity> find(String token) {
        return Optional.ofNullable(known.getIfPresent(token))
                .filter(one -> one.until().isAfter(clock.instant()))
                .map(Known::identity);
    }

    void remember(String token, SecurityIdentity verified) {
        if (verified.getPrincipal() instanceof JsonWebToken claims) {
            known.put(token, new Known(ofNoRequest(verified), Instant.ofEpochSecond(claims.getExpirationTime())));
        }
    }

    // Attributes hold the request that brought the token: the next one is another.
    private static SecurityIdentity ofNoRequest(SecurityIdentity verified) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(verified.getPrincipal())
                .addRoles(verified.getRoles())
                .addCredentials(verified.getCredentials())
                .build();
    }

    private record Known(SecurityIdentity identity, Instant until) {}
}
