package org.mutuality.servers.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Programs that are unpacked once per machine and shared by all checkouts; one process at a time unpacks. */
public final class ProgramCache {
    private ProgramCache() {}

    /** Fills a folder. */
    public interface FolderFiller {
        void fill(Path folder) throws IOException;
    }

    // One lock per name, so that PostgreSQL does not wait while Keycloak is unpacked.
    private static final Map<String, Object> LOCKS = new ConcurrentHashMap<>();

    public static boolean has(String name) {
        return Files.exists(done(name));
    }

    private static Path done(String name) {
        return root().resolve(name + ".done");
    }

    public static Path folder(String name, FolderFiller filler) {
        synchronized (LOCKS.computeIfAbsent(name, key -> new Object())) {
            return filled(name, filler);
        }
    }

    private static Path filled(String name, FolderFiller filler) {
        Path folder = root().resolve(name);
        Path done = done(name);
        try {
            Files.createDirectories(root());
            // Waits while another JVM unpacks the same program.
            try (FileChannel channel = FileChannel.open(
                            root().resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!Files.exists(done) && lock.isValid()) {
                    filler.fill(Files.createDirectories(folder));
                    Files.createFile(done);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Can't unpack " + name + " into " + root(), e);
        }
    }

    public static Path root() {
        String configured = System.getenv().getOrDefault("MUTUALITY_CACHE", "");
        return configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "mutuality")
                : Path.of(configured);
    }
}
