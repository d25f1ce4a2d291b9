package org.mutuality.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.mutuality.tokens.TokenCache;

/** Who the tokens stood for that were found good a moment ago. */
@Singleton
class VerifiedTokenCache {
    private final TokenCache<SecurityIdentity> remembered;

    VerifiedTokenCache(Clock clock) {
        remembered = new TokenCache<>(clock);
    }

    /** Who is named by {@code token}; empty when it has to be checked, as every one that has expired. */
    Optional<SecurityIdentity> find(String token) {
        return remembered.find(token);
    }

    void remember(String token, SecurityIdentity verified) {
        if (verified.getPrincipal() instanceof JsonWebToken claims) {
            remembered.put(token, ofNoRequest(verified), claims.getExpirationTime());
        }
    }

    // Attributes hold the request that brought the token: the next one is another.
    private static SecurityIdentity ofNoRequest(SecurityIdentity verified) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(verified.getPrincipal())
                .addRoles(verified.getRoles())
                .addCredentials(verified.getCredentials())
                .addAttribute(ClaimsReader.ATTRIBUTE, ClaimsReader.read(verified))
                .build();
    }
}
