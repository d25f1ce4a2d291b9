package org.mutuality.servers;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * Addresses of servers that several JVMs share.
 *
 * @param postgres the database "postgres", with a user who may create databases
 * @param keycloak without a trailing slash; the realm is "mutuality", the administrator {@link KeycloakServer#ADMIN}
 */
public record ServerAddresses(Database postgres, String keycloak) {
    static ServerAddresses read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new ServerAddresses(
                new Database(
                        properties.getProperty("postgres.url"),
                        properties.getProperty("postgres.user"),
                        properties.getProperty("postgres.password")),
                properties.getProperty("keycloak"));
    }

    /** Atomic: a reader of the file never sees a part of it. */
    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("postgres.url", postgres.url());
        properties.setProperty("postgres.user", postgres.user());
        properties.setProperty("postgres.password", postgres.password());
        properties.setProperty("keycloak", keycloak);
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try (Writer writer = Files.newBufferedWriter(partial)) {
            properties.store(writer, "Servers for tests; gone when their process ends");
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
