package org.mutuality.gateway.authentication;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Requests of ODK Collect, KoboCollect and similar apps, which authenticate by name and password. */
public final class OpenRosaRequests {

    private static final String BASIC = "Basic ";

    private OpenRosaRequests() {}

    /** Whether basic authentication is accepted on the path. */
    static boolean allowsBasicAuth(String path) {
        return isOpenRosaPath(path) || path.startsWith("/forms/");
    }

    /** Whether a 401 response should challenge for basic authentication. */
    public static boolean expectsBasicChallenge(HttpServerRequest request) {
        String path = request.path();
        return path != null
                && (isOpenRosaPath(path)
                        || allowsBasicAuth(path)
                                && (request.headers().contains("X-OpenRosa-Version") || credentials(request) != null));
    }

    /** Base64 of name and password; null without basic authentication. */
    static @Nullable String credentials(HttpServerRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? header.substring(BASIC.length()).strip()
                : null;
    }

    private static boolean isOpenRosaPath(String path) {
        return path.equals("/formList") || path.equals("/submission");
    }
}
