package org.mutuality.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mutuality.launcher.supervision.ManagedProcess;
import org.mutuality.servers.Database;
import org.mutuality.servers.Databases;
import org.mutuality.servers.KafkaServer;
import org.mutuality.servers.KeycloakServer;
import org.mutuality.servers.PostgresServer;

/**
 * The servers that ours stand on.
 *
 * @param postgres the database "postgres" of the server
 * @param realm where services fetch keys
 * @param issuer what tokens say
 * @param parts those that we run ourselves
 */
record BackingServices(Database postgres, String kafka, String realm, String issuer, List<ManagedProcess> parts) {

    /** Those given are used; the others become parts to run. */
    static BackingServices of(LauncherOptions options, PortPlan ports) {
        List<ManagedProcess> parts = new ArrayList<>();
        Path data = options.data();
        Database postgres = options.postgres().map(BackingServices::given).orElseGet(() -> {
            var server = new PostgresServer(
                    data.resolve("postgres"), ports.of("postgres"), log(data, "postgres"), Databases.ALL);
            parts.add(new ManagedProcess(server, List.of()));
            return server.database("postgres");
        });
        String kafka = options.kafka().orElseGet(() -> {
            var server = new KafkaServer(data.resolve("kafka"), ports.of("kafka"), log(data, "kafka"));
            parts.add(new ManagedProcess(server, List.of()));
            return server.bootstrap();
        });
        if (options.oidc().isPresent()) {
            return new BackingServices(
                    postgres, kafka, options.oidc().get(), options.oidc().get(), parts);
        }
        var keycloak = new KeycloakServer(
                data.resolve("keycloak"),
                ports.of("keycloak"),
                log(data, "keycloak"),
                postgres.named("keycloak"),
                "http://localhost:" + ports.of("gateway"));
        parts.add(new ManagedProcess(keycloak, options.postgres().isPresent() ? List.of() : List.of("postgres")));
        return new BackingServices(postgres, kafka, keycloak.realmUrl(), keycloak.issuer(), parts);
    }

    static Path log(Path data, String name) {
        return data.resolve("logs").resolve(name + ".log");
    }

    // Creates our databases there, so that an existing server needs nothing but a user who may.
    private static Database given(String url) {
        URI uri = URI.create(url.replaceFirst("^jdbc:", ""));
        if (uri.getHost() == null || uri.getUserInfo() == null) {
            throw new IllegalArgumentException("--postgres must be postgresql://user:password@host:port, not " + url);
        }
        String[] who = uri.getUserInfo().split(":", 2);
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        Database admin = new Database(
                "jdbc:postgresql://%s:%d/postgres".formatted(uri.getHost(), port),
                who[0],
                who.length > 1 ? who[1] : "");
        try {
            new Databases(admin).createMissing(Databases.ALL);
        } catch (SQLException e) {
            throw new IllegalArgumentException(
                    "--postgres %s:%d: %s".formatted(uri.getHost(), port, e.getMessage()), e);
        }
        return admin;
    }
}
