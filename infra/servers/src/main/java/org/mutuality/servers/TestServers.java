package org.mutuality.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Real servers for tests: containers where a Docker engine has the images, else embedded ones in a temporary folder. Each is
 * started when first asked for, once a JVM, and ends with it. PostgreSQL and Keycloak are those of the file that
 * MUTUALITY_TEST_SERVERS names, if it does.
 */
public final class TestServers {
    /** Environment variable or system property: a file that {@link TestServersMain} wrote. */
    public static final String GIVEN = "MUTUALITY_TEST_SERVERS";

    private static final TestServers SHARED = new TestServers(choose());

    private final ServerSource source;

    private TestServers(ServerSource source) {
        this.source = source;
    }

    public static TestServers shared() {
        return SHARED;
    }

    private static ServerSource choose() {
        String given = System.getProperty(GIVEN, System.getenv().getOrDefault(GIVEN, ""));
        if (!given.isBlank()) {
            try {
                return new ExternalServers(ServerAddresses.read(Path.of(given)), oncePerJvm());
            } catch (IOException e) {
                throw new UncheckedIOException(GIVEN + " names " + given, e);
            }
        }
        return oncePerJvm();
    }

    private static ServerSource oncePerJvm() {
        return new OncePerJvm(TestServers::own);
    }

    /** Servers that are started here: containers where that is possible. */
    static ServerSource own() {
        return hasTestcontainers() && ContainerServers.available() ? new ContainerServers() : new EmbeddedServers();
    }

    // Optional on the classpath, and ContainerServers can't even be loaded without it.
    private static boolean hasTestcontainers() {
        try {
            Class.forName("com.github.dockerjava.api.exception.NotFoundException");
            Class.forName("org.testcontainers.containers.GenericContainer");
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** An empty database that nobody else uses, e.g. {@code journal_3f2a…}. */
    public Database freshDatabase(String service) {
        String name = service.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_") + "_"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        try {
            new Databases(source.postgres()).createMissing(List.of(name));
        } catch (SQLException e) {
            throw new IllegalStateException("Can't create database " + name, e);
        }
        return source.postgres().named(name);
    }

    /** {@code host:port}. Topics are made on first use, with 6 partitions. */
    public String kafka() {
        return source.kafka();
    }

    /** Keycloak's base address, without a slash at the end. */
    public String keycloak() {
        return source.keycloak();
    }

    /** The realm's address, which is also what tokens say of their issuer. */
    public String issuer() {
        return keycloak() + "/realms/mutuality";
    }

    /** Administrator of the realm "master", for Keycloak's Admin REST. */
    public String keycloakAdmin() {
        return KeycloakServer.ADMIN;
    }

    public String keycloakAdminPassword() {
        return KeycloakServer.ADMIN_PASSWORD;
    }

    /** Which kind it is: "given", "containers" or "embedded". */
    public String kind() {
        return source.kind();
    }

    /**
     * PostgreSQL and Keycloak that another process runs. Kafka is started here: topics have the same names everywhere, so tests
     * that run beside these would react to what these publish.
     */
    record ExternalServers(ServerAddresses addresses, ServerSource own) implements ServerSource {
        @Override
        public String kind() {
            return "given";
        }

        @Override
        public Database postgres() {
            return addresses.postgres();
        }

        @Override
        public String kafka() {
            return own.kafka();
        }

        @Override
        public String keycloak() {
            return addresses.keycloak();
        }
    }
}
