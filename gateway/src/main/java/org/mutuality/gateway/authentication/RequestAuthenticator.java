package org.mutuality.gateway.authentication;

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
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.mutuality.gateway.problem.RequestRejectedException;
import org.mutuality.tokens.TokenCache;
import org.mutuality.tokens.TokenPrecheck;
import static org.mutuality.gateway.problem.GatewayProblem.NOT_SIGNED_IN;
import static org.mutuality.gateway.problem.GatewayProblem.SERVICE_UNAVAILABLE;

/** Checks who is at the door. Services check again: the door is not their only guard. */
@Singleton
public class RequestAuthenticator {

    private final TokenCache<AuthenticatedUser> verified = new TokenCache<>(Clock.systemUTC());
    private final TokenPrecheck precheck;
    private final IdentityProviderManager providers;

    RequestAuthenticator(TokenPrecheck certainlyFalse, IdentityProviderManager providers) {
        this.precheck = certainlyFalse;
        this.providers = providers;
    }

    /** Fails with {@link RequestRejectedException}: nobody, or nobody can tell because Keycloak is away. */
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
        Promise<AuthenticatedUser> visitor = Promise.promise();
        // Quarkus would send a browser whose session is no good to Keycloak's pages: not here, a program may be asking.
        BiConsumer<RoutingContext, Throwable> refuse = (context, failed) -> visitor.tryFail(refusal(failed));
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refuse);
        QuarkusHttpUser.getSecurityIdentity(request, providers)
                .subscribe()
                .with(identity -> accept(identity, bearer, visitor), failed -> visitor.tryFail(refusal(failed)));
        return visitor.future();
    }

    private void accept(
            @Nullable SecurityIdentity identity, @Nullable String bearer, Promise<AuthenticatedUser> visitor) {
        if (identity == null
                || identity.isAnonymous()
                || !(identity.getPrincipal() instanceof JsonWebToken token)
                || token.getSubject() == null) {
            visitor.tryFail(new RequestRejectedException(NOT_SIGNED_IN));
            return;
        }
        String access = identity.getCredential(AccessTokenCredential.class) instanceof AccessTokenCredential credential
                ? credential.getToken()
                : bearer;
        if (access == null) {
            visitor.tryFail(new RequestRejectedException(NOT_SIGNED_IN));
            return;
        }
        AuthenticatedUser accepted = new AuthenticatedUser(token.getSubject(), access, bearer == null);
        if (bearer != null) {
            verified.put(bearer, accepted, token.getExpirationTime());
        }
        visitor.tryComplete(accepted);
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
 * Who is signed in.
 *
 * @param subject id of the account
 * @param token access token, for the service behind
 * @param session whether a browser's cookie brought it, which other sites' pages can send too
 */
public record AuthenticatedUser(String subject, String token, boolean session) {}
}
