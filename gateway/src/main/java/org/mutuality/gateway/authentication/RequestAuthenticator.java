package org.mutuality.gateway.authentication;

import static org.mutuality.gateway.problem.GatewayProblem.NOT_SIGNED_IN;
import static org.mutuality.gateway.problem.GatewayProblem.SERVICE_UNAVAILABLE;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.mutuality.gateway.problem.RequestRejectedException;
import org.mutuality.tokens.TokenCache;
import org.mutuality.tokens.TokenPrecheck;

/** Authenticates requests. Services verify the token again. */
@Singleton
public class RequestAuthenticator {

    private final TokenCache<AuthenticatedUser> verified = new TokenCache<>(Clock.systemUTC());
    private final TokenPrecheck precheck;
    private final IdentityProviderManager providers;

    RequestAuthenticator(TokenPrecheck certainlyFalse, IdentityProviderManager providers) {
        this.precheck = certainlyFalse;
        this.providers = providers;
    }

    /** Fails with {@link RequestRejectedException}: not authenticated, or not verifiable because Keycloak is unavailable. */
    public Future<AuthenticatedUser> authenticate(RoutingContext request) {
        @Nullable String bearer = bearer(request);
        if (bearer == null) {
            return OidcTenantResolver.hasSession(request)
                    ? verify(request, null)
                    : Future.failedFuture(new RequestRejectedException(NOT_SIGNED_IN));
        }
        return verified.find(bearer)
                .map(Future::succeededFuture)
                .orElseGet(() -> precheck.isCertainlyInvalid(bearer)
                        ? Future.failedFuture(new RequestRejectedException(NOT_SIGNED_IN))
                        : verify(request, bearer));
    }

    private Future<AuthenticatedUser> verify(RoutingContext request, @Nullable String bearer) {
        Promise<AuthenticatedUser> user = Promise.promise();
        // Quarkus would redirect an invalid session to the pages of Keycloak; a program may have sent this request.
        BiConsumer<RoutingContext, Throwable> refuse = (context, failed) -> user.tryFail(refusal(failed));
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refuse);
        QuarkusHttpUser.getSecurityIdentity(request, providers)
                .subscribe()
                .with(identity -> accept(identity, bearer, user), failed -> user.tryFail(refusal(failed)));
        return user.future();
    }

    private void accept(@Nullable SecurityIdentity identity, @Nullable String bearer, Promise<AuthenticatedUser> user) {
        if (identity == null
                || identity.isAnonymous()
                || !(identity.getPrincipal() instanceof JsonWebToken token)
                || token.getSubject() == null) {
            user.tryFail(new RequestRejectedException(NOT_SIGNED_IN));
            return;
        }
        String access = identity.getCredential(AccessTokenCredential.class) instanceof AccessTokenCredential credential
                ? credential.getToken()
                : bearer;
        if (access == null) {
            user.tryFail(new RequestRejectedException(NOT_SIGNED_IN));
            return;
        }
        AuthenticatedUser accepted =
                new AuthenticatedUser(token.getSubject(), access, bearer == null, identity.getRoles());
        if (bearer != null) {
            verified.put(bearer, accepted, token.getExpirationTime());
        }
        user.tryComplete(accepted);
    }

    private static RequestRejectedException refusal(Throwable failed) {
        return new RequestRejectedException(failed instanceof OIDCException ? SERVICE_UNAVAILABLE : NOT_SIGNED_IN);
    }

    private static @Nullable String bearer(RoutingContext request) {
        String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header == null
                ? null
                : header.regionMatches(true, 0, "Bearer ", 0, 7)
                        ? header.substring(7).trim()
                        : "";
    }

    /**
     * An authenticated user.
     *
     * @param subject id of the account
     * @param token access token to forward to the service
     * @param session whether the request was authenticated by a cookie, which pages of other sites can send too
     * @param roles realm roles
     */
    public record AuthenticatedUser(String subject, String token, boolean session, Set<String> roles) {
        public AuthenticatedUser {
            roles = Set.copyOf(roles);
        }
    }
}
