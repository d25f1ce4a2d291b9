package org.mutuality.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.servers.process.ProcessServer;
import org.mutuality.servers.process.Reaper;

/** Servers as child processes in a temporary folder; both are removed when this JVM ends, even if it is killed. */
final class EmbeddedServers implements ServerSource {
    // Keycloak's first start on a machine unpacks and optimises it.
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final Path folder = temporary();
    private final Reaper reaper = Reaper.watching(folder);
    private @Nullable PostgresServer postgres;
    private @Nullable KafkaServer kafka;
    private @Nullable KeycloakServer keycloak;

    private final Object postgresLock = new Object();
    private final Object kafkaLock = new Object();
    private final Object keycloakLock = new Object();

    @Override
    public String kind() {
        return "embedded";
    }

    @Override
    public Database postgres() {
        synchronized (postgresLock) {
            PostgresServer running = postgres;
            if (running == null) {
                running = started(new PostgresServer(
                        folder.resolve("postgres"),
                        Ports.free(),
                        folder.resolve("postgres.log"),
                        TestServers.PASSWORD,
                        Map.of("keycloak", TestServers.PASSWORD)));
                postgres = running;
            }
            return running.database("postgres");
        }
    }

    @Override
    public String kafka() {
        synchronized (kafkaLock) {
            KafkaServer running = kafka;
            if (running == null) {
                running = started(new KafkaServer(
                        folder.resolve("kafka"), Ports.free(), folder.resolve("kafka.log"), Optional.empty()));
                kafka = running;
            }
            return running.bootstrap();
        }
    }

    @Override
    public String keycloak() {
        synchronized (keycloakLock) {
            KeycloakServer running = keycloak;
            if (running == null) {
                int port = Ports.free();
                running = started(new KeycloakServer(
                        folder.resolve("keycloak"),
                        port,
                        folder.resolve("keycloak.log"),
                        postgres().named("keycloak").as("keycloak", TestServers.PASSWORD),
                        "http://127.0.0.1:" + port,
                        new KeycloakServer.Access(
                                TestServers.PASSWORD, TestServers.GATEWAY_SECRET, TestServers.ERASURE_SECRET, true)));
                keycloak = running;
            }
            return running.url();
        }
    }

    private <S extends ProcessServer> S started(S server) {
        server.start();
        reaper.endWithJvm(server.pid());
        try {
            server.awaitReady(TIMEOUT);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + ": " + tail(server.log()), e);
        }
        return server;
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return "no log at " + log;
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("mutuality-servers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
