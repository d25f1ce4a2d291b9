package org.mutuality.launcher.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.launcher.HealthyService;
import org.mutuality.launcher.Launcher;
import org.mutuality.launcher.ServiceCatalog;
import org.mutuality.servers.Ports;

/** The launcher as its scripts call it, with real PostgreSQL; Kafka and Keycloak are "somebody else's" here. */
class LauncherTest {
    private static final Duration AT_MOST = Duration.ofMinutes(4);

    @TempDir
    Path root;

    @BeforeEach
    void install() throws Exception {
        HealthyService.installInto(root);
    }

    @AfterEach
    void down() throws Exception {
        launcher("down");
    }

    @Test
    void starts_detached_restarts_the_killed_and_stops_all() throws Exception {
        assertThat(up("--free-ports")).contains("Everything is ready", "Gateway");
        assertThat(launcher("status")).contains("postgres     ready", "journal      ready", " MB");
        assertThat(Files.readString(root.resolve("data/logs/journal.log")))
                .contains("QUARKUS_DATASOURCE_JDBC_URL="
                        + state().get("postgres.url").orElseThrow().replace("/postgres", "/journal"));
        assertThat(Files.readString(root.resolve("data/logs/payment.log")))
                .contains("MUTUALITY_PAYMENT_MOBILE_MONEY_URL=http://127.0.0.1:"
                        + part("mobilemoney").port());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("data/logs"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("data"))))
                .startsWith("rwx--");

        String key = Files.readString(root.resolve("data/master-key")).strip();
        for (String service : ServiceCatalog.NAMES) {
            boolean given = Files.readString(root.resolve("data/logs/" + service + ".log"))
                    .contains(key);
            assertThat(given)
                    .as(service)
                    .isEqualTo(
                            Set.of("cohort", "journal", "payment", "investment").contains(service));
        }

        ProcessRecord journal = part("journal");
        journal.process().orElseThrow().destroyForcibly();
        await().atMost(AT_MOST)
                .until(() -> part("journal").pid() != journal.pid()
                        && part("journal").state().equals("ready"));

        List<ProcessRecord> all = state().processes();
        launcher("down");
        assertThat(all).hasSize(8).noneMatch(one -> one.process().isPresent());
        assertThat(launcher("status")).contains("Nothing is running");
    }

    @Test
    void the_next_start_ends_what_a_killed_launcher_left() throws Exception {
        up("--free-ports");
        List<ProcessRecord> left = state().processes();
        state().launcher().process().orElseThrow().destroyForcibly();
        await().atMost(AT_MOST).until(() -> state().launcher().process().isEmpty());
        assertThat(left).allMatch(one -> one.process().isPresent());

        assertThat(up("--free-ports")).contains("Stopping journal", "Stopping postgres", "Everything is ready");
        assertThat(left).noneMatch(one -> one.process().isPresent());
    }

    @Test
    void second_start_and_port_in_use_are_reported() throws Exception {
        try (ServerSocket occupied = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            // Some high bases leave no room for the others.
            int port = occupied.getLocalPort();
            if (port <= 63000) {
                assertThat(up("--port", Integer.toString(port))).contains("gateway needs port " + port);
            }
        }
        up("--free-ports");
        assertThat(up("--free-ports")).contains("Already running");
        assertThat(Ports.isInUse(part("journal").port())).isTrue();
    }

    @Test
    void what_runs_elsewhere_is_not_started() throws Exception {
        assertThat(up("--free-ports", "--without", "payment,investment")).contains("Everything is ready");
        assertThat(state().processes())
                .extracting(ProcessRecord::name)
                .contains("gateway", "cohort", "journal", "analytics")
                .doesNotContain("payment", "investment", "mobilemoney");
        Path settings = root.resolve("data/payment.env");
        assertThat(Files.readString(settings))
                .contains("export QUARKUS_HTTP_PORT='", "export QUARKUS_DATASOURCE_USERNAME='payment'");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings)))
                .isEqualTo("rw-------");
        assertThat(root.resolve("data/journal.env")).doesNotExist();
    }

    private StateFile state() {
        return new StateFile(root.resolve("data"));
    }

    private ProcessRecord part(String name) {
        return state().processes().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String up(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "up",
                "--detach",
                "--no-demo-data",
                "--kafka",
                "127.0.0.1:9",
                "--oidc",
                "http://127.0.0.1:9/realms/mutuality"));
        arguments.addAll(List.of(more));
        return launcher(arguments.toArray(String[]::new));
    }

    private String launcher(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Dmutuality.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
