package org.mutuality.platform.identity;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Caches identities verified by Quarkus, for {@link CachedTokenAuthenticationMechanism}. */
@Singleton
class CachingIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {
    private final VerifiedTokenCache verified;
    private final OidcIdentityProvider oidc;

    CachingIdentityProvider(VerifiedTokenCache verified, OidcIdentityProvider oidc) {
        this.verified = verified;
        this.oidc = oidc;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Takes precedence over Quarkus' own provider, which has the default priority. */
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return oidc.authenticate(request, context).invoke(identity -> cache(request, identity));
    }

    private void cache(TokenAuthenticationRequest request, @Nullable SecurityIdentity identity) {
        if (identity != null && request.getToken() instanceof AccessTokenCredential credential) {
            verified.put(credential.getToken(), identity);
        }
    }
}
