package org.mutuality.gateway.production;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mutuality.gateway.route.RouteTable;

/** Ends the gateway before it serves anything, when its mode is production and a setting is fit for a demo only. */
@Singleton
class ProductionMode {

    private static final String PRODUCTION = "production";
    private static final Set<String> KNOWN_SECRETS = Set.of("", "demo", "secret", "demo-gateway-secret-change-me");
    private static final String HTTPS = "https";

    private final String mode;
    private final Config config;
    private final RouteTable routes;

    ProductionMode(
            @ConfigProperty(name = "mutuality.mode", defaultValue = "development") String mode,
            Config config,
            RouteTable routes) {
        this.mode = mode;
        this.config = config;
        this.routes = routes;
    }

    void check(@Observes @Priority(1) StartupEvent event) {
        if (!Set.of("development", PRODUCTION).contains(mode)) {
            throw new IllegalStateException("mutuality.mode must be development or production, not " + mode);
        }
        List<String> refusals = mode.equals(PRODUCTION)
                ? refusals(
                        name -> config.getOptionalValue(name, String.class),
                        routes.services().values().stream().flatMap(instances -> instances.origins().stream()))
                : List.of();
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("Not fit for production:\n- " + String.join("\n- ", refusals));
        }
    }

    /**
     * What to change, without any secret; empty when nothing.
     *
     * @param setting value of a setting
     * @param services addresses of all instances
     */
    static List<String> refusals(Function<String, Optional<String>> setting, Stream<URI> services) {
        List<String> refusals = new ArrayList<>();
        setting.apply("quarkus.profile")
                .filter(Set.of("dev", "test")::contains)
                .ifPresent(profile -> refusals.add("quarkus.profile is %s, must be prod".formatted(profile)));
        callers(setting, refusals);
        identity(setting, refusals);
        services.filter(origin -> !HTTPS.equals(origin.getScheme()) && !isThisMachine(origin.toString()))
                .forEach(origin -> refusals.add(
                        "mutuality.at: %s is on another machine, where tokens and journals would pass unencrypted: use https"
                                .formatted(origin)));
        if (setting.apply("mutuality.metrics.password").isEmpty()) {
            refusals.add("mutuality.metrics.password is not set: nobody would be alerted of forged events");
        }
        return List.copyOf(refusals);
    }

    // TLS ends here or at a proxy; the addresses that a proxy reports decide on limits.
    private static void callers(Function<String, Optional<String>> setting, List<String> refusals) {
        if (!is(setting, "mutuality.public-url", url -> url.startsWith("https:"))) {
            refusals.add("mutuality.public-url (PUBLIC_URL) must be the address that callers use, with https");
        }
        boolean tls = setting.apply("quarkus.http.ssl.certificate.files").isPresent()
                || setting.apply("quarkus.http.ssl.certificate.key-store-file").isPresent()
                || setting.apply("quarkus.http.tls-configuration-name").isPresent();
        boolean believesProxies = is(setting, "quarkus.http.proxy.proxy-address-forwarding", "true"::equals);
        boolean namesProxies =
                setting.apply("quarkus.http.proxy.trusted-proxies").isPresent();
        if (believesProxies && !namesProxies) {
            refusals.add(
                    "quarkus.http.proxy.trusted-proxies is not set, so everybody could pretend to be another caller:"
                            + " name the TLS proxy");
        }
        if (!tls && !(believesProxies && namesProxies)) {
            refusals.add("Callers would not be encrypted, or all be one caller to the limits: set"
                    + " quarkus.http.proxy.proxy-address-forwarding and quarkus.http.proxy.trusted-proxies for a TLS proxy,"
                    + " or quarkus.http.ssl.certificate.files");
        }
        if (tls && !is(setting, "quarkus.http.insecure-requests", value -> !value.equals("enabled"))) {
            refusals.add("quarkus.http.insecure-requests must be disabled or redirect");
        }
        if (!is(setting, "quarkus.oidc.web.authentication.cookie-force-secure", "true"::equals)) {
            refusals.add("quarkus.oidc.web.authentication.cookie-force-secure must be true");
        }
    }

    private static void identity(Function<String, Optional<String>> setting, List<String> refusals) {
        if (is(setting, "quarkus.oidc.credentials.secret", KNOWN_SECRETS::contains)) {
            refusals.add("quarkus.oidc.credentials.secret is one that everybody knows: set a secret of its own");
        }
        for (String name : List.of("quarkus.oidc.auth-server-url", "mutuality.at.keycloak")) {
            if (is(setting, name, url -> !url.startsWith("https:") && !isThisMachine(url))) {
                refusals.add(name + " is on another machine and not encrypted: use https");
            }
        }
        if (!is(setting, "quarkus.oidc.token.issuer", url -> url.startsWith("https:"))) {
            refusals.add("quarkus.oidc.token.issuer must be the public address of the realm, with https");
        }
    }

    private static boolean is(Function<String, Optional<String>> setting, String name, Predicate<String> condition) {
        return setting.apply(name).filter(condition).isPresent();
    }

    private static boolean isThisMachine(String url) {
        try {
            String host = URI.create(url).getHost();
            return host != null && (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
