package org.mutuality.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Files in this jar. */
final class ClasspathResources {
    private ClasspathResources() {}

    static InputStream open(String name) {
        InputStream stream = ClasspathResources.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException(name + " isn't on the classpath");
        }
        return stream;
    }

    static String text(String name) {
        try (InputStream stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of "keycloak", "postgres" or "kafka" that the build resolved. */
    static String version(String server) {
        try (InputStream stream = open("versions.properties")) {
            Properties versions = new Properties();
            versions.load(stream);
            return versions.getProperty(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
