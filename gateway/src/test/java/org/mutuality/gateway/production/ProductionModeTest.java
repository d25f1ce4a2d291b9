package org.mutuality.gateway.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProductionModeTest {
    private static final String TRUSTED = "quarkus.http.proxy.trusted-proxies";
    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";

    /** As the launcher sets it. */
    private static final Map<String, String> SOUND = Map.of(
            "quarkus.profile",
            "prod",
            "mutuality.public-url",
            "https://cii.example.org",
            FORWARDING,
            "true",
            TRUSTED,
            "127.0.0.1,::1",
            "quarkus.oidc.web.authentication.cookie-force-secure",
            "true",
            "quarkus.oidc.credentials.secret",
            "x8Jq4mZ0",
            "quarkus.oidc.auth-server-url",
            "http://127.0.0.1:8180/realms/mutuality",
            "quarkus.oidc.token.issuer",
            "https://cii.example.org/realms/mutuality",
            "mutuality.at.keycloak",
            "http://127.0.0.1:8180",
            "mutuality.metrics.password",
            "generated-by-the-launcher");

    @Test
    void what_the_launcher_sets_in_production_is_accepted() {
        assertThat(refusals(Map.of())).isEmpty();
    }

    @Test
    void encrypted_servers_on_other_machines_are_accepted() {
        assertThat(refusals(
                        Map.of(
                                "quarkus.oidc.auth-server-url", "https://id.example.org/realms/mutuality",
                                "mutuality.at.keycloak", "https://id.example.org"),
                        "https://journal.example.org"))
                .isEmpty();
    }

    @Test
    void tls_may_end_at_the_gateway_itself() {
        Map<String, String> tls = Map.of(
                FORWARDING,
                "false",
                TRUSTED,
                "",
                "quarkus.http.ssl.certificate.files",
                "/etc/mutuality/tls.crt",
                "quarkus.http.insecure-requests",
                "redirect");
        assertThat(refusals(tls)).isEmpty();
        Map<String, String> both = new HashMap<>(tls);
        both.put("quarkus.http.insecure-requests", "enabled");
        assertThat(refusals(both)).singleElement().asString().contains("insecure-requests");
    }

    @Test
    void each_setting_that_is_fit_for_a_demo_only_is_named() {
        refused("quarkus.profile", "dev");
        refused("mutuality.public-url", "http://cii.example.org");
        refused("mutuality.public-url", "");
        refused(FORWARDING, "false");
        refused("quarkus.oidc.web.authentication.cookie-force-secure", "false");
        refused("quarkus.oidc.credentials.secret", "demo-gateway-secret-change-me");
        refused("quarkus.oidc.auth-server-url", "http://id.example.org/realms/mutuality");
        refused("quarkus.oidc.token.issuer", "http://localhost:8080/realms/mutuality");
        refused("mutuality.at.keycloak", "http://id.example.org");
        refused("mutuality.metrics.password", "");
        assertThat(refusals(Map.of(TRUSTED, ""))).hasSize(2).allMatch(one -> one.contains(TRUSTED));
        assertThat(refusals(Map.of(), "http://journal.example.org:8082"))
                .singleElement()
                .asString()
                .contains("mutuality.at", "http://journal.example.org:8082");
    }

    private static void refused(String name, String value) {
        assertThat(refusals(Map.of(name, value)))
                .as(name + "=" + value)
                .singleElement()
                .asString()
                .contains(name)
                .doesNotContain("change-me");
    }

    /** @param changed an empty value removes a setting */
    private static List<String> refusals(Map<String, String> changed, String... services) {
        Map<String, String> settings = new HashMap<>(SOUND);
        settings.putAll(changed);
        settings.values().removeIf(String::isEmpty);
        return ProductionMode.refusals(
                name -> Optional.ofNullable(settings.get(name)),
                Stream.concat(Stream.of("http://127.0.0.1:8082", "http://localhost:8083"), Stream.of(services))
                        .map(URI::create));
    }
}
