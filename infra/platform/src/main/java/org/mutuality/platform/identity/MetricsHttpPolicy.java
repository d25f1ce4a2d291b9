package org.mutuality.platform.identity;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.mutuality.tokens.MetricsPassword;

/** Admits operators and whoever has the password for metrics. */
@Singleton
public class MetricsHttpPolicy implements HttpSecurityPolicy {
    private final MetricsPassword password;

    MetricsHttpPolicy(MetricsPassword password) {
        this.password = password;
    }

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return password.matches(request.request().getHeader(HttpHeaders.AUTHORIZATION))
                ? CheckResult.permit()
                : identity.map(MetricsHttpPolicy::check);
    }

    private static CheckResult check(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!identity.hasRole(Roles.OPERATOR)) {
            throw new ForbiddenException();
        }
        return CheckResult.PERMIT;
    }
}
