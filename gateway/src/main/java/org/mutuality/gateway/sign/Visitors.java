package org.mutuality.gateway.sign;

import static org.mutuality.gateway.problem.DoorProblem.NOT_SIGNED_IN;
import static org.mutuality.gateway.problem.DoorProblem.SERVICE_UNAVAILABLE;

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
import org.mutuality.gateway.problem.Refused;
import org.mutuality.tokens.CertainlyFalse;
import org.mutuality.tokens.Remembered;

/** Checks who is at the door. Services check again: the door is not their only guard. */
@Singleton
public class Visitors {

    private final Remembered<Visitor> verified = new Remembered<>(Clock.systemUTC());
    private final CertainlyFalse certainlyFalse;
    private final IdentityProviderManager providers;

    Visitors(CertainlyFalse certainlyFalse, IdentityProviderManager providers) {
        this.certainlyFalse = certainlyFalse;
        this.providers = providers;
    }

    /** Fails with {@link Refused}: nobody, or nobody can tell because Keycloak is away. */
    public Future<Visitor> visitor(RoutingContext request) {
        @Nullable String bearer = bearer(request);
        if (bearer == null) {
            return Tenants.hasSession(request)
                    ? checked(request, null)
                    : Future.failedFuture(new Refused(NOT_SIGNED_IN));
        }
        return verified.find(bearer)
                .map(Future::succeededFuture)
                .orElseGet(() -> certainlyFalse.test(bearer)
                        ? Future.failedFuture(new Refused(NOT_SIGNED_IN))
                        : checked(request, bearer));
    }

    private Future<Visitor> checked(RoutingContext request, @Nullable String bearer) {
        Promise<Visitor> visitor = Promise.promise();
        // Quarkus would send a browser whose session is no good to Keycloak's pages: not here, a program may be asking.
        BiConsumer<RoutingContext, Throwable> refuse = (context, failed) -> visitor.tryFail(refusal(failed));
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refuse);
        QuarkusHttpUser.getSecurityIdentity(request, providers)
                .subscribe()
                .with(identity -> accept(identity, bearer, visitor), failed -> visitor.tryFail(refusal(failed)));
        return visitor.future();
    }

    private void accept(@Nullable SecurityIdentity identity, @Nullable String bearer, Promise<Visitor> visitor) {
        if (identity == null
                || identity.isAnonymous()
                || !(identity.getPrincipal() instanceof JsonWebToken token)
                || token.getSubject() == null) {
            visitor.tryFail(new Refused(NOT_SIGNED_IN));
            return;
        }
        String access = identity.getCredential(AccessTokenCredential.class) instanceof AccessTokenCredential credential
                ? credential.getToken()
                : bearer;
        if (access == null) {
            visitor.tryFail(new Refused(NOT_SIGNED_IN));
            return;
        }
        Visitor accepted = new Visitor(token.getSubject(), access, bearer == null);
        if (bearer != null) {
            verified.put(bearer, accepted, token.getExpirationTime());
        }
        visitor.tryComplete(accepted);
    }

    private static Refused refusal(Throwable failed) {
        return new Refused(failed instanceof OIDCException ? SERVICE_UNAVAILABLE : NOT_SIGNED_IN);
    }

    private static @Nullable String bearer(RoutingContext request) {
        String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header == null
                ? null
                : header.regionMatches(true, 0, "Bearer ", 0, 7)
                        ? header.substring(7).trim()
                        : "";
    }
}
