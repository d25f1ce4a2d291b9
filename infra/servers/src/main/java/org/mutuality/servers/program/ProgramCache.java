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

/** Unpacked programs of this machine, shared by all checkouts; made once, by one process at a time. */
public final class ProgramCache {
    private ProgramCache() {}

    /** Fills a folder. */
    public interface FolderFiller {
        void fill(Path folder) throws IOException;
    }

    // A lock for each name: PostgreSQL is not kept waiting while Keycloak is unpacked.
    private static final Map<String, Object> LOCKS = new ConcurrentHashMap<>();

    public static boolean has(String name) {
        return Files.exists(done(name));
    }

    private static Path done(String name) {
        return root().resolve(name + ".done");
    }

    public static Path folder(String name, FolderFiller filling) {
        synchronized (LOCKS.computeIfAbsent(name, key -> new Object())) {
            return filled(name, filling);
        }
    }

    private static Path filled(String name, FolderFiller filling) {
        Path folder = root().resolve(name);
        Path done = done(name);
        try {
            Files.createDirectories(root());
            // Another JVM may be unpacking the same; the lock makes us wait for it.
            try (FileChannel channel = FileChannel.open(
                            root().resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!Files.exists(done) && lock.isValid()) {
                    filling.fill(Files.createDirectories(folder));
                    Files.createFile(done);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Can't unpack " + name + " into " + root(), e);
        }
    }

    public static Path root() {
        String given = System.getenv().getOrDefault("MUTUALITY_CACHE", "");
        return given.isBlank() ? Path.of(System.getProperty("user.home"), ".cache", "mutuality") : Path.of(given);
    }
}
