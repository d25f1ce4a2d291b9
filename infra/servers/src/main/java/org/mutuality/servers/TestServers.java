package org.mutuality.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Real servers for tests: containers if a Docker engine has the images, otherwise embedded ones in a temporary folder. Each is
 * started on first use, once per JVM, and ends with the JVM. If MUTUALITY_TEST_SERVERS names a file, PostgreSQL and Keycloak are
 * those whose addresses it has.
 */
public final class TestServers {
    /** Environment variable or system property that names a file written by {@link TestServersMain}. */
    public static final String ADDRESS_FILE = "MUTUALITY_TEST_SERVERS";

    /** Of everything in these servers, which are gone with the tests. */
    static final String PASSWORD = "admin";

    /** Of the gateway's client; the gateway's own tests are configured with it. */
    static final String GATEWAY_SECRET = "demo-gateway-secret-change-me";

    static final String ERASURE_SECRET = "demo-erasure-secret-change-me";

    private static final TestServers SHARED = new TestServers(choose());

    private final ServerSource source;

    private TestServers(ServerSource source) {
        this.source = source;
    }

    public static TestServers shared() {
        return SHARED;
    }

    private static ServerSource choose() {
        String file = System.getProperty(ADDRESS_FILE, System.getenv().getOrDefault(ADDRESS_FILE, ""));
        if (!file.isBlank()) {
            try {
                return new ExternalServers(ServerAddresses.read(Path.of(file)), oncePerJvm());
            } catch (IOException e) {
                throw new UncheckedIOException(ADDRESS_FILE + " names " + file, e);
            }
        }
        return oncePerJvm();
    }

    private static ServerSource oncePerJvm() {
        return new OncePerJvm(TestServers::own);
    }

    /** Servers that this process starts: containers if possible. */
    static ServerSource own() {
        return hasTestcontainers() && ContainerServers.available() ? new ContainerServers() : new EmbeddedServers();
    }

    // Testcontainers is optional, and ContainerServers cannot be loaded without it.
    private static boolean hasTestcontainers() {
        try {
            Class.forName("com.github.dockerjava.api.exception.NotFoundException");
            Class.forName("org.testcontainers.containers.GenericContainer");
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** An empty database that nobody else uses, e.g. {@code journal_3f2a…}, as its owner, a role of the same name. */
    public Database freshDatabase(String service) {
        String name = service.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_") + "_"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        try {
            new Databases(source.postgres()).createMissing(Map.of(name, PASSWORD));
        } catch (SQLException e) {
            throw new IllegalStateException("Can't create database " + name, e);
        }
        return source.postgres().named(name).as(name, PASSWORD);
    }

    /** The database "postgres" as a user who may do everything. */
    public Database superuser() {
        return source.postgres();
    }

    /** {@code host:port}. Topics are created on first use, with 6 partitions. */
    public String kafka() {
        return source.kafka();
    }

    /** Keycloak's base URL, without a trailing slash. */
    public String keycloak() {
        return source.keycloak();
    }

    /** The realm's URL, which is also the {@code iss} claim of its tokens. */
    public String issuer() {
        return keycloak() + "/realms/mutuality";
    }

    /** Administrator of the realm "master", for Keycloak's Admin REST. */
    public String keycloakAdmin() {
        return KeycloakServer.ADMIN;
    }

    public String keycloakAdminPassword() {
        return PASSWORD;
    }

    /** "external", "containers" or "embedded". */
    public String kind() {
        return source.kind();
    }

    /**
     * PostgreSQL and Keycloak of another process. Kafka is started here, because topics have the same names in all modules, so
     * tests that run in parallel would receive each other's messages.
     */
    record ExternalServers(ServerAddresses addresses, ServerSource own) implements ServerSource {
        @Override
        public String kind() {
            return "external";
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
