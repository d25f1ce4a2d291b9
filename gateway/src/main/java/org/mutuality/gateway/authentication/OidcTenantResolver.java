package org.mutuality.gateway.authentication;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Selects the OIDC tenant: bearer tokens are verified by the default one, browsers sign in by tenant "web". */
@Singleton
public class OidcTenantResolver implements TenantResolver {

    static final String WEB = "web";
    private static final String SESSION = "q_session_" + WEB;

    @Override
    public @Nullable String resolve(RoutingContext request) {
        String path = request.request().path();
        boolean web = path.equals("/sign-in")
                || path.equals("/sign-out")
                || !request.request().headers().contains(HttpHeaders.AUTHORIZATION) && hasSession(request);
        return web ? WEB : null;
    }

    static boolean hasSession(RoutingContext request) {
        return request.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith(SESSION));
    }
}
