package org.mutuality.platform.production;

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
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends the service before it does anything, when its mode is production and a setting is fit for a demo only. That topics keep
 * all messages is required in every mode, by the outbox.
 */
@Singleton
class ProductionMode {
    static final String PRODUCTION = "production";

    private static final Set<String> KNOWN_SECRETS = Set.of(
            "",
            "demo",
            "postgres",
            "password",
            "secret",
            "demo-gateway-secret-change-me",
            "demo-partner-secret-change-me",
            // Of the profiles dev and test.
            "Zm9yIGRldmVsb3BtZW50IGFuZCB0ZXN0cyBvbmx5ISE=",
            "dev:MC4CAQAwBQYDK2VwBCIEIG6MN/xOQqhaS8ygVG4XPzBB2Arl/EjasxJJQZU/UAlY");

    private final String mode;
    private final Config config;

    ProductionMode(@ConfigProperty(name = "mutuality.mode", defaultValue = "development") String mode, Config config) {
        this.mode = mode;
        this.config = config;
    }

    void check(@Observes @Priority(1) StartupEvent event) {
        if (!Set.of("development", PRODUCTION).contains(mode)) {
            throw new IllegalStateException("mutuality.mode must be development or production, not " + mode);
        }
        List<String> refusals = mode.equals(PRODUCTION)
                ? refusals(name -> config.getOptionalValue(name, String.class), config.getPropertyNames())
                : List.of();
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("Not fit for production:\n- " + String.join("\n- ", refusals));
        }
    }

    /**
     * What to change, without any secret; empty when nothing.
     *
     * @param setting value of a setting
     * @param names of all settings
     */
    static List<String> refusals(Function<String, Optional<String>> setting, Iterable<String> names) {
        List<String> refusals = new ArrayList<>();
        setting.apply("quarkus.profile")
                .filter(Set.of("dev", "test")::contains)
                .ifPresent(profile -> refusals.add("quarkus.profile is %s, must be prod".formatted(profile)));
        secrets(setting, names, refusals);
        database(setting, refusals);
        kafka(setting, refusals);
        setting.apply("quarkus.oidc.auth-server-url")
                .filter(url -> url.startsWith("http:") && !isThisMachine(url))
                .ifPresent(url -> refusals.add(
                        "quarkus.oidc.auth-server-url is on another machine and not encrypted: use https"));
        if (setting.apply("quarkus.oidc.token.issuer")
                .filter(url -> url.startsWith("https:"))
                .isEmpty()) {
            refusals.add("quarkus.oidc.token.issuer must be the public address of the realm, with https");
        }
        return List.copyOf(refusals);
    }

    private static void secrets(
            Function<String, Optional<String>> setting, Iterable<String> names, List<String> refusals) {
        List<String> secrets = new ArrayList<>(
                List.of("quarkus.datasource.password", "quarkus.oidc.credentials.secret", "mutuality.signing.key"));
        names.forEach(name -> {
            if (name.startsWith("mutuality.privacy.master-keys.")) {
                secrets.add(name);
            }
        });
        for (String secret : secrets) {
            if (setting.apply(secret).filter(KNOWN_SECRETS::contains).isPresent()) {
                refusals.add(secret + " is one that everybody knows: set a secret of its own");
            }
        }
    }

    private static void database(Function<String, Optional<String>> setting, List<String> refusals) {
        String url = setting.apply("quarkus.datasource.jdbc.url").orElse("");
        boolean verified = url.contains("sslmode=verify-full")
                || setting.apply("quarkus.datasource.jdbc.additional-jdbc-properties.sslmode")
                        .filter("verify-full"::equals)
                        .isPresent();
        if (!verified && !isThisMachine(url)) {
            refusals.add(
                    "quarkus.datasource.jdbc.url names another machine without encryption: add ?sslmode=verify-full&sslrootcert=FILE");
        }
    }

    private static void kafka(Function<String, Optional<String>> setting, List<String> refusals) {
        String protocol = setting.apply("kafka.security.protocol").orElse("PLAINTEXT");
        boolean remote = Stream.of(setting.apply("kafka.bootstrap.servers")
                        .orElse("127.0.0.1:9092")
                        .split(","))
                .anyMatch(server -> !isThisMachine("kafka://" + server.strip()));
        if (protocol.equals("PLAINTEXT")) {
            refusals.add("kafka.security.protocol is PLAINTEXT, so anybody could write events: set SASL_SSL or SSL");
        } else if (remote && !protocol.endsWith("SSL")) {
            refusals.add("kafka.bootstrap.servers names another machine without encryption: set"
                    + " kafka.security.protocol=SASL_SSL");
        }
    }

    private static boolean isThisMachine(String url) {
        try {
            String host = URI.create(url.replaceFirst("^jdbc:", "")).getHost();
            return host != null && (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
