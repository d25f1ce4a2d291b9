package org.mutuality.servers.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Unpacked programs of this machine, shared by all checkouts; made once, by one process at a time. */
public final class ProgramCache {
    private ProgramCache() {}

    /** Fills a folder. */
    public interface FolderFiller {
        void fill(Path folder) throws IOException;
    }

    public static synchronized Path folder(String name, FolderFiller filling) {
        Path folder = root().resolve(name);
        Path done = root().resolve(name + ".done");
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
