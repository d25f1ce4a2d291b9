package org.mutuality.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductionRulesTest {
    @TempDir
    Path root;

    @Test
    void on_this_machine_the_demo_starts() {
        assertThat(refusals(Map.of())).isEmpty();
        assertThat(refusals(Map.of(), "--public-url", "http://localhost:8080")).isEmpty();
    }

    @Test
    void the_demos_users_are_not_for_strangers() throws Exception {
        assertThat(refusals(Map.of(), "--public-url", "https://cii.example.org"))
                .singleElement()
                .asString()
                .contains("demo's users", "https://cii.example.org", "--no-demo");
        assertThat(refusals(Map.of(), "--public-url", "https://cii.example.org", "--no-demo"))
                .isEmpty();

        Files.createDirectories(root.resolve("data"));
        ProductionRules.recordDemoUsers(options());
        assertThat(refusals(Map.of(), "--public-url", "https://cii.example.org", "--no-demo"))
                .as("they are still in the realm")
                .singleElement()
                .asString()
                .contains("new --data folder");
    }

    @Test
    void production_starts_with_tls_and_a_key_elsewhere() {
        assertThat(refusals(Map.of(), production())).isEmpty();
        assertThat(refusals(
                        Map.of("MUTUALITY_PRIVACY_CURRENT", "2026"),
                        "--production",
                        "--public-url",
                        "https://cii.example.org"))
                .isEmpty();
        assertThat(options("--production").demoUsers()).isFalse();
        assertThat(MobileMoneyServer.of(options("--production"), PortPlan.of(options()), root))
                .isEmpty();
    }

    @Test
    void production_says_what_to_set() throws Exception {
        assertThat(refusals(Map.of(), "--production"))
                .hasSize(2)
                .anyMatch(one -> one.contains("--public-url"))
                .anyMatch(one -> one.contains("--master-key"));
        assertThat(refusals(Map.of(), production("--master-key", "data/keys/master-key")))
                .anyMatch(one -> one.contains("beside the data"));
        assertThat(refusals(Map.of(), production("--public-url", "http://cii.example.org")))
                .anyMatch(one -> one.contains("https"));
        assertThat(refusals(Map.of(), production("--postgres", "postgresql://u:p@db.example.org:5432")))
                .anyMatch(one -> one.contains("--postgres") && one.contains("sslmode=verify-full"));
        assertThat(refusals(Map.of(), production("--postgres", "postgresql://u:p@127.0.0.1:5432")))
                .isEmpty();
        assertThat(refusals(Map.of(), production("--oidc", "http://id.example.org/realms/m")))
                .anyMatch(one -> one.contains("--oidc"));
        assertThat(refusals(Map.of("MUTUALITY_GATEWAY_SECRET", "demo-gateway-secret-change-me"), production()))
                .anyMatch(one -> one.contains("MUTUALITY_GATEWAY_SECRET"));

        Files.createDirectories(root.resolve("data"));
        Files.writeString(root.resolve("data/master-key"), "left");
        assertThat(refusals(Map.of(), production())).anyMatch(one -> one.contains("move it away"));
        Files.writeString(root.resolve("data/demo-loaded"), "");
        assertThat(refusals(Map.of(), production())).anyMatch(one -> one.contains("demo's users"));
    }

    private String[] production(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--production",
                "--public-url",
                "https://cii.example.org",
                "--master-key",
                root.resolve("keys/master-key").toString()));
        for (int index = 0; index < more.length; index += 2) {
            all.addAll(List.of(
                    more[index],
                    more[index].equals("--master-key")
                            ? root.resolve(more[index + 1]).toString()
                            : more[index + 1]));
        }
        return all.toArray(String[]::new);
    }

    private List<String> refusals(Map<String, String> environment, String... options) {
        return ProductionRules.refusals(options(options), environment);
    }

    private LauncherOptions options(String... options) {
        return LauncherOptions.parse(List.of(options), root);
    }
}
