package org.mutuality.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mutuality.gateway.authentication.RequestAuthenticator.AuthenticatedUser;

/** Headers of forwarded requests: removes those by which a caller could impersonate the gateway, and the cookies of the gateway. */
final class ProxyHeaders {

    private static final String GATEWAY_COOKIE_PREFIX = "q_";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
    private static final String FORWARDED_PORT = "X-Forwarded-Port";
    private static final List<String> FORGEABLE =
            List.of("x-forwarded-", "x-original-", "x-real-ip", "forwarded", "x-http-method");

    private ProxyHeaders() {}

    static void clean(MultiMap headers) {
        // RFC 9110: headers named in Connection are hop-by-hop too.
        headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::trim)
                .filter(name -> !name.isEmpty() && !name.equalsIgnoreCase("content-length"))
                .toList()
                .forEach(headers::remove);
        headers.names().stream().filter(ProxyHeaders::isForgeable).toList().forEach(headers::remove);
    }

    /** Services derive addresses in responses from the authority and this scheme. */
    static void forService(MultiMap headers, AuthenticatedUser user, PublicAddress publicAddress) {
        headers.remove(HttpHeaders.COOKIE);
        // With the scheme alone, the port of the authority would not count.
        headers.set(FORWARDED_PROTO, publicAddress.scheme());
        headers.set(FORWARDED_PORT, Integer.toString(publicAddress.port()));
        headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + user.token());
    }

    /** Keycloak derives the addresses of its pages and of its token endpoint from these headers. */
    static void forUnsigned(MultiMap headers, HttpServerRequest request, PublicAddress publicAddress) {
        headers.set(FORWARDED_PROTO, publicAddress.scheme());
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Host", publicAddress.authority().toString());
        headers.set(FORWARDED_PORT, Integer.toString(publicAddress.port()));
        @Nullable String cookies = headers.get(HttpHeaders.COOKIE);
        if (cookies != null) {
            headers.set(HttpHeaders.COOKIE, withoutGatewayCookies(cookies));
        }
    }

    private static String withoutGatewayCookies(String cookies) {
        return Arrays.stream(cookies.split(";"))
                .map(String::trim)
                .filter(cookie -> !cookie.startsWith(GATEWAY_COOKIE_PREFIX))
                .collect(Collectors.joining("; "));
    }

    private static boolean isForgeable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return FORGEABLE.stream().anyMatch(lower::startsWith);
    }
}
