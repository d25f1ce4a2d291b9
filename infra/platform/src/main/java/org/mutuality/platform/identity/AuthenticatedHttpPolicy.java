package org.mutuality.platform.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Admits callers with a valid token. Unlike Quarkus' own policy it throws, so that the response is a problem. */
@Singleton
public class AuthenticatedHttpPolicy implements HttpSecurityPolicy {

    @Override
    public String name() {
        return "signed-in";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return identity.map(AuthenticatedHttpPolicy::check);
    }

    private static CheckResult check(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        return CheckResult.PERMIT;
    }
}
