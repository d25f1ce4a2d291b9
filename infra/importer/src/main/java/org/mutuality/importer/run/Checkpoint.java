package org.mutuality.importer.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many rows of a table the platform has answered, in a file, so that a run that was killed goes on from there. It only saves
 * time: rows that are sent again change nothing.
 */
public final class Checkpoint {
    private final Path file;
    private final String subject;
    private final TreeMap<Long, Long> completed = new TreeMap<>();
    private long rows;

    /**
     * @param file where it is stored
     * @param subject what is imported; the file of something else is ignored
     */
    public Checkpoint(Path file, String subject) {
        this.file = file;
        this.subject = subject;
        this.rows = read();
    }

    /** Of mapping, table and platform: another of them is another import. */
    public static String subject(String mapping, Path table, String gateway, int limit, boolean compared) {
        try {
            String text = String.join(
                    "\n",
                    mapping,
                    table.toAbsolutePath().normalize().toString(),
                    Files.size(table) + " " + Files.getLastModifiedTime(table),
                    gateway,
                    limit + " " + compared);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(table + ": " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Rows from the beginning that need not be sent. */
    public synchronized long rows() {
        return rows;
    }

    /** Rows {@code from} (included) to {@code to} (excluded) are answered; ranges may be completed in any order. */
    public synchronized void complete(long from, long to) {
        completed.put(from, to);
        long before = rows;
        for (Optional<Long> next = next(); next.isPresent(); next = next()) {
            rows = next.get();
        }
        if (rows > before) {
            write();
        }
    }

    private Optional<Long> next() {
        return Optional.ofNullable(completed.remove(rows));
    }

    /** The import is complete. */
    public synchronized void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private long read() {
        try {
            String[] words =
                    Files.isRegularFile(file) ? Files.readString(file).strip().split(" ") : new String[0];
            return words.length == 2 && words[0].equals(subject) && words[1].matches("\\d{1,18}")
                    ? Long.parseLong(words[1])
                    : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    // Replaced whole: a file that was cut off by a crash would be ignored.
    private void write() {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, subject + " " + rows + "\n");
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }
}
