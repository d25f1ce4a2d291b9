package org.mutuality.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.mutuality.gateway.route.RouteTable;
import org.mutuality.gateway.route.RouteTable.Target;

/**
 * Adds headers to every response by which browsers protect its content. A header that a service or Keycloak has set is
 * kept: Keycloak's pages have a policy of their own.
 */
@Singleton
final class SecurityHeaders {

    private static final int FIRST = -20_000;
    private static final String PAGES = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self'"
            + " 'unsafe-inline'; img-src 'self' data:; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS =
            Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer");
    private static final Map<String, String> OWN = Map.of(
            "X-Frame-Options", "DENY",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin");

    private final RouteTable routes;
    private final boolean tls;

    SecurityHeaders(RouteTable routes, PublicAddress publicAddress) {
        this.routes = routes;
        this.tls = publicAddress.isTls();
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        String path = Optional.ofNullable(context.request().path()).orElse("");
        Optional<Target> target = routes.target(path);
        context.addHeadersEndHandler(head -> add(context.response().headers(), target));
        context.next();
    }

    private void add(MultiMap headers, Optional<Target> target) {
        ALWAYS.forEach((name, value) -> setIfAbsent(headers, name, value));
        if (tls) {
            setIfAbsent(headers, "Strict-Transport-Security", "max-age=31536000");
        }
        if (target.filter(Target::isKeycloak).isPresent()) {
            return;
        }
        OWN.forEach((name, value) -> setIfAbsent(headers, name, value));
        setIfAbsent(headers, "Content-Security-Policy", target.isPresent() ? DATA : PAGES);
        if (target.isPresent()) {
            // Almost every answer of a service is about a family or an amount: none stays on a shared computer or in a
            // proxy. A client that asks conditionally, by an ETag, stores what it needs itself.
            setIfAbsent(headers, HttpHeaders.CACHE_CONTROL.toString(), "no-store");
        }
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
