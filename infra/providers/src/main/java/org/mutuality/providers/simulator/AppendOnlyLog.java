package org.mutuality.providers.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * An append-only file of JSON lines. Once {@link #append} has returned, the line survives kill -9; concurrent threads share one
 * sync.
 */
public final class AppendOnlyLog<T> implements AutoCloseable {
    private final FileChannel file;
    private final Object syncing = new Object();
    private long written;
    private long synced;

    /** @param reread receives every line of the file, oldest first */
    public AppendOnlyLog(Path path, Class<T> type, Consumer<T> reread) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            written = synced = cutTornLine(path);
            try (var lines = Files.lines(path)) {
                lines.forEach(line -> reread.accept(Json.read(line, type)));
            }
            file.position(written);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't use " + path, e);
        }
    }

    /** Removes an incomplete last line, which was never acknowledged. */
    private long cutTornLine(Path path) throws IOException {
        byte[] all = Files.readAllBytes(path);
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') {
            end--;
        }
        file.truncate(end);
        return end;
    }

    /** @throws UncheckedIOException when it may not be on disk */
    public void append(T line) {
        byte[] bytes = (Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            sync(write(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized long write(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            file.write(rest);
        }
        written += bytes.length;
        return written;
    }

    private synchronized long written() {
        return written;
    }

    private void sync(long upTo) throws IOException {
        synchronized (syncing) {
            if (synced < upTo) {
                long all = written();
                file.force(false);
                synced = all;
            }
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
