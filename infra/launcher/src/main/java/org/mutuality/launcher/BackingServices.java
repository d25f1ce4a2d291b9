package org.mutuality.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mutuality.launcher.supervision.ManagedProcess;
import org.mutuality.servers.Database;
import org.mutuality.servers.Databases;
import org.mutuality.servers.KafkaServer;
import org.mutuality.servers.KeycloakServer;
import org.mutuality.servers.PostgresServer;

/**
 * PostgreSQL, Kafka and the OpenID Connect realm that the services use.
 *
 * @param postgres the database "postgres" of the server
 * @param kafka bootstrap servers, {@code host:port[,host:port]}
 * @param realm URL from which services fetch the signing keys
 * @param issuer the {@code iss} claim of its tokens
 * @param processes those of the three that the launcher runs itself
 */
record BackingServices(Database postgres, String kafka, String realm, String issuer, List<ManagedProcess> processes) {

    /** Uses the servers named in the options and adds a process for each of the others. */
    static BackingServices of(LauncherOptions options, PortPlan ports, GeneratedSecrets secrets) {
        List<ManagedProcess> processes = new ArrayList<>();
        Path data = options.data();
        Map<String, String> passwords = Databases.ALL.stream()
                .collect(Collectors.toMap(Function.identity(), name -> secrets.get("postgres." + name)));
        Database postgres = options.postgres()
                .map(url -> external(url, passwords))
                .orElseGet(() -> {
                    var server = new PostgresServer(
                            data.resolve("postgres"),
                            ports.of("postgres"),
                            log(data, "postgres"),
                            secrets.get("postgres." + PostgresServer.SUPERUSER),
                            passwords);
                    processes.add(new ManagedProcess(server, List.of()));
                    return server.database("postgres");
                });
        String kafka = options.kafka().orElseGet(() -> {
            List<String> analysts = TopicAccess.analysts(data);
            var server = new KafkaServer(
                    data.resolve("kafka"),
                    ports.of("kafka"),
                    log(data, "kafka"),
                    Optional.of(TopicAccess.of(secrets, analysts)));
            processes.add(new ManagedProcess(server, List.of()));
            TopicAccess.writeSettings(TopicAccess.OPERATOR, data, server.bootstrap(), secrets);
            analysts.forEach(analyst -> TopicAccess.writeSettings(analyst, data, server.bootstrap(), secrets));
            return server.bootstrap();
        });
        if (options.oidc().isPresent()) {
            return new BackingServices(
                    postgres, kafka, options.oidc().get(), options.oidc().get(), processes);
        }
        var keycloak = new KeycloakServer(
                data.resolve("keycloak"),
                ports.of("keycloak"),
                log(data, "keycloak"),
                postgres.named("keycloak").as("keycloak", secrets.get("postgres.keycloak")),
                PlatformStack.publicUrl(options, ports),
                new KeycloakServer.Access(
                        secrets.get("keycloak." + KeycloakServer.ADMIN),
                        secrets.get(GATEWAY_SECRET),
                        secrets.get(ERASURE_SECRET),
                        options.demoUsers()));
        processes.add(new ManagedProcess(keycloak, options.postgres().isPresent() ? List.of() : List.of("postgres")));
        return new BackingServices(postgres, kafka, keycloak.realmUrl(), keycloak.issuer(), processes);
    }

    /** Name of the secret of the gateway's client. */
    static final String GATEWAY_SECRET = "keycloak.gateway";

    /** Name of the secret of the client by which cohort-service deletes the accounts of erased families. */
    static final String ERASURE_SECRET = "keycloak.erasure";

    static Path log(Path data, String name) {
        return data.resolve("logs").resolve(name + ".log");
    }

    // Creates databases and their owners, so that an existing server only needs a user who may create them.
    private static Database external(String url, Map<String, String> passwords) {
        URI uri = URI.create(url.replaceFirst("^jdbc:", ""));
        if (uri.getHost() == null || uri.getUserInfo() == null) {
            throw new IllegalArgumentException("--postgres must be postgresql://user:password@host:port, not " + url);
        }
        String[] credentials = uri.getUserInfo().split(":", 2);
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        Database admin = new Database(
                "jdbc:postgresql://%s:%d/postgres".formatted(uri.getHost(), port),
                credentials[0],
                credentials.length > 1 ? credentials[1] : "");
        try {
            new Databases(admin).createMissing(passwords);
        } catch (SQLException e) {
            throw new IllegalArgumentException(
                    "--postgres %s:%d: %s".formatted(uri.getHost(), port, e.getMessage()), e);
        }
        return admin;
    }
}
