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

/** Those whose token was found good a moment ago: Quarkus would take it apart once more. It decides on all others. */
@Singleton
class CachedTokenAuthenticationMechanism implements HttpAuthenticationMechanism {
    private static final String KNOWN = CachedTokenAuthenticationMechanism.class.getName();
    private static final int FIRST = Integer.MAX_VALUE;

    /** This request's token stands for {@code identity}. */
    static void know(SecurityIdentity identity, RoutingContext routing) {
        routing.put(KNOWN, identity);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager manager) {
        return Uni.createFrom().item(routing.<SecurityIdentity>get(KNOWN));
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
