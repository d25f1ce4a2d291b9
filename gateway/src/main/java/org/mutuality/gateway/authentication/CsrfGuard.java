package org.mutuality.gateway.authentication;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Protects requests that are authenticated by a cookie: they must come from a page of this site. */
public final class CsrfGuard {

    private static final Set<HttpMethod> SAFE_METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private CsrfGuard() {}

    /** Whether the request changes nothing or comes from the same origin. */
    public static boolean allows(HttpServerRequest request) {
        if (SAFE_METHODS.contains(request.method())) {
            return true;
        }
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? isSameOrigin(request) : site.equals("same-origin");
    }

    // Older browsers send Origin only. A request with neither header does not come from a browser and needs no cookie.
    private static boolean isSameOrigin(HttpServerRequest request) {
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        try {
            return origin != null
                    && request.authority() != null
                    && request.authority().toString().equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
