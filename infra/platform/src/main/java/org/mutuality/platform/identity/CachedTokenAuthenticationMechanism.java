package org.mutuality.platform.identity;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Authenticates requests whose token is in {@link VerifiedTokenCache}, without Quarkus' parsing and verification; all
 * others are left to Quarkus.
 */
@Singleton
class CachedTokenAuthenticationMechanism implements HttpAuthenticationMechanism {
    private static final String IDENTITY = CachedTokenAuthenticationMechanism.class.getName();
    private static final int FIRST = Integer.MAX_VALUE;

    /** Sets the identity of this request. */
    static void setIdentity(SecurityIdentity identity, RoutingContext routing) {
        routing.put(IDENTITY, identity);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager manager) {
        return Uni.createFrom().item(routing.<SecurityIdentity>get(IDENTITY));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public int getPriority() {
        return FIRST;
    }
}
