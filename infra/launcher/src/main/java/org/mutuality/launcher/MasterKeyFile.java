package org.mutuality.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** The key that wraps families' keys on this machine: made once, in a file that only its owner reads. */
final class MasterKeyFile {
    /** Those that keep personal data; nobody else gets the key. */
    static final Set<String> KEEPERS = Set.of("journal", "payment");

    private static final String CURRENT = "MUTUALITY_PRIVACY_CURRENT";
    private static final int BYTES = 32;

    private MasterKeyFile() {}

    /** What a keeper is told by its environment; nothing where ours names a key already, for that reaches it by itself. */
    static Map<String, String> environment(Path data, Map<String, String> ours) {
        return ours.containsKey(CURRENT)
                ? Map.of()
                : Map.of(CURRENT, "local", "MUTUALITY_PRIVACY_MASTER_KEYS_LOCAL", kept(data.resolve("master-key")));
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store the master key in " + file, e);
        }
    }

    // Moved into place whole: half a key must never be what families' keys are wrapped by.
    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        Path whole = Files.createTempFile(
                file.getParent(),
                "master-key",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(whole, Base64.getEncoder().encodeToString(key) + "\n");
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
