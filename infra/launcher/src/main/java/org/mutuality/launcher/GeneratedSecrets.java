package org.mutuality.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import org.mutuality.servers.process.PrivateFile;

/**
 * Passwords and secrets of the servers that the launcher runs: created once, in {@code secrets.properties} in the data
 * folder, which only its owner can read.
 */
final class GeneratedSecrets {
    private static final int BYTES = 24;

    private final Path file;
    private final Properties values = new Properties();

    private GeneratedSecrets(Path file) {
        this.file = file;
    }

    static GeneratedSecrets in(Path data) {
        GeneratedSecrets secrets = new GeneratedSecrets(data.resolve("secrets.properties"));
        secrets.read();
        return secrets;
    }

    /** The secret of this name, such as {@code postgres.journal}. */
    String get(String name) {
        return find(name).orElseGet(() -> {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            return put(name, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        });
    }

    /** The secret of this name, if it exists. */
    Optional<String> find(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    /** Stores a secret that is not just random text. @return the value */
    String put(String name, String value) {
        values.setProperty(name, value);
        write();
        return value;
    }

    private void read() {
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
    }

    private void write() {
        StringWriter content = new StringWriter();
        try {
            values.store(content, "Secrets of this data folder; without them its servers cannot be used");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFile.write(file, content.toString());
    }
}
