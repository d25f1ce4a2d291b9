package org.mutuality.platform.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ProductionModeTest {
    private static final Map<String, String> SOUND = Map.of(
            "quarkus.profile", "prod",
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:5432/payment",
            "quarkus.datasource.password", "x8Jq4mZ0",
            "kafka.bootstrap.servers", "127.0.0.1:9092",
            "kafka.security.protocol", "SASL_PLAINTEXT",
            "quarkus.oidc.auth-server-url", "http://127.0.0.1:8180/realms/mutuality",
            "quarkus.oidc.token.issuer", "https://cii.example.org/realms/mutuality",
            "mutuality.signing.key", "k1:generated",
            "mutuality.privacy.master-keys.2026", "generated");

    @Test
    void what_the_launcher_sets_in_production_is_accepted() {
        assertThat(refusals(Map.of())).isEmpty();
    }

    @Test
    void encrypted_servers_on_other_machines_are_accepted() {
        assertThat(refusals(Map.of(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:postgresql://db.example.org/payment?sslmode=verify-full&sslrootcert=/etc/ca.pem",
                        "kafka.bootstrap.servers",
                        "k1.example.org:9093,k2.example.org:9093",
                        "kafka.security.protocol",
                        "SASL_SSL",
                        "quarkus.oidc.auth-server-url",
                        "https://id.example.org/realms/mutuality")))
                .isEmpty();
    }

    @Test
    void each_setting_that_is_fit_for_a_demo_only_is_named() {
        refused("quarkus.profile", "dev");
        refused("quarkus.datasource.password", "postgres");
        refused("quarkus.datasource.jdbc.url", "jdbc:postgresql://db.example.org/payment");
        refused("quarkus.datasource.jdbc.url", "jdbc:postgresql://db.example.org/payment?sslmode=require");
        refused("kafka.security.protocol", "PLAINTEXT");
        refused("kafka.bootstrap.servers", "127.0.0.1:9092,k2.example.org:9092");
        refused("quarkus.oidc.auth-server-url", "http://id.example.org/realms/mutuality");
        refused("quarkus.oidc.token.issuer", "http://cii.example.org/realms/mutuality");
    }

    @Test
    void the_keys_for_development_are_refused() throws Exception {
        Properties defaults = new Properties();
        try (InputStream file = ProductionMode.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            defaults.load(file);
        }
        for (String profile : List.of("%dev.", "%test.")) {
            for (String name : List.of("mutuality.signing.key", "mutuality.privacy.master-keys.dev")) {
                refused(name, defaults.getProperty(profile + name));
            }
        }
    }

    private static void refused(String name, String value) {
        assertThat(refusals(Map.of(name, value)))
                .as(name + "=" + value)
                .singleElement()
                .asString()
                .contains(name.startsWith("mutuality.privacy") ? "mutuality.privacy.master-keys." : name)
                .doesNotContain("MC4C");
    }

    private static List<String> refusals(Map<String, String> changed) {
        Map<String, String> settings = new HashMap<>(SOUND);
        settings.putAll(changed);
        return ProductionMode.refusals(name -> Optional.ofNullable(settings.get(name)), settings.keySet());
    }
}
