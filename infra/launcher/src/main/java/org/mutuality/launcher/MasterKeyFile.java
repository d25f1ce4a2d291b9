package org.mutuality.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.mutuality.servers.process.PrivateFile;

/** The master key of this machine, which wraps the families' keys: created once, in a file that only its owner can read. */
final class MasterKeyFile {
    /** The services that store personal data; no other service gets the key. */
    static final Set<String> SERVICES = Set.of("cohort", "journal", "payment", "investment");

    private static final String CURRENT = "MUTUALITY_PRIVACY_CURRENT";
    private static final int BYTES = 32;

    private MasterKeyFile() {}

    /** Where the key is, unless the environment has it. */
    static Path of(LauncherOptions options) {
        return options.masterKey().orElseGet(() -> options.data().resolve("master-key"));
    }

    /** Whether the launcher's own environment, which services inherit, has a key. */
    static boolean isInherited(Map<String, String> inherited) {
        return inherited.containsKey(CURRENT);
    }

    /** Environment variables for such a service; empty when the launcher's own environment has a key. */
    static Map<String, String> environment(Path file, Map<String, String> inherited) {
        return isInherited(inherited)
                ? Map.of()
                : Map.of(CURRENT, "local", "MUTUALITY_PRIVACY_MASTER_KEYS_LOCAL", readOrCreate(file));
    }

    private static String readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store the master key in " + file, e);
        }
    }

    private static void create(Path file) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        PrivateFile.write(file, Base64.getEncoder().encodeToString(key) + "\n");
    }
}
