package org.mutuality.gateway.authentication;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Requests of ODK Collect, KoboCollect and their like, which know a name and a password, and no tokens. */
public final class OpenRosaRequests {

    private static final String BASIC = "Basic ";

    private OpenRosaRequests() {}

    /** Where a password is taken for a token. */
    static boolean allowsBasicAuth(String path) {
        return isOpenRosaPath(path) || path.startsWith("/forms/");
    }

    /** Whether to tell who isn't signed in that a password would do. */
    public static boolean expectsBasicChallenge(HttpServerRequest request) {
        String path = request.path();
        return path != null
                && (isOpenRosaPath(path)
                        || allowsBasicAuth(path)
                                && (request.headers().contains("X-OpenRosa-Version") || credentials(request) != null));
    }

    /** Base64 of name and password; null when there are none. */
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
