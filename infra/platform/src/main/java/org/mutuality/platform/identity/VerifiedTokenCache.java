package org.mutuality.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.mutuality.tokens.TokenCache;

/** Identities of recently verified tokens. */
@Singleton
class VerifiedTokenCache {
    private final TokenCache<SecurityIdentity> cache;

    VerifiedTokenCache(Clock clock) {
        cache = new TokenCache<>(clock);
    }

    /** Identity of a token; empty when it must be verified, as when it has expired. */
    Optional<SecurityIdentity> find(String token) {
        return cache.find(token);
    }

    void put(String token, SecurityIdentity verified) {
        if (verified.getPrincipal() instanceof JsonWebToken claims) {
            cache.put(token, withoutRequest(verified), claims.getExpirationTime());
        }
    }

    // The attributes contain the request that brought the token; the next request is another one.
    private static SecurityIdentity withoutRequest(SecurityIdentity verified) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(verified.getPrincipal())
                .addRoles(verified.getRoles())
                .addCredentials(verified.getCredentials())
                .addAttribute(ClaimsReader.ATTRIBUTE, ClaimsReader.read(verified))
                .build();
    }
}
