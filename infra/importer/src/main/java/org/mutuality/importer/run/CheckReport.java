package org.mutuality.importer.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.mutuality.importer.mapping.ConvertedRow.CellError;

/**
 * Reports wrong cells, every one: as a CSV table with file, line, column and reason where one is wanted, otherwise as lines of text.
 * For several threads.
 */
public final class CheckReport implements AutoCloseable {
    private final String file;
    private final PrintStream out;
    private final Optional<BufferedWriter> table;
    private long errors;

    /** @param report the table; empty: lines on {@code out} */
    public CheckReport(Path file, Optional<Path> report, PrintStream out) {
        this.file = file.getFileName().toString();
        this.out = out;
        this.table = report.map(CheckReport::open);
    }

    private static BufferedWriter open(Path report) {
        try {
            boolean isNew = !Files.exists(report) || Files.size(report) == 0;
            BufferedWriter writer =
                    Files.newBufferedWriter(report, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (isNew) {
                writer.write("file,line,column,reason\r\n");
            }
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException(report + ": " + e.getMessage(), e);
        }
    }

    public synchronized void add(CellError error) {
        errors++;
        table.ifPresentOrElse(writer -> write(writer, error), () -> out.println(line(error)));
    }

    public synchronized long errors() {
        return errors;
    }

    private String line(CellError error) {
        return error.column().isEmpty()
                ? "%s, line %d: %s".formatted(file, error.line(), error.reason())
                : "%s, line %d, column %s: %s".formatted(file, error.line(), error.column(), error.reason());
    }

    private void write(BufferedWriter writer, CellError error) {
        try {
            writer.write("%s,%d,%s,%s\r\n"
                    .formatted(quoted(file), error.line(), quoted(error.column()), quoted(error.reason())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        // A spreadsheet takes such a text for a formula.
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** What is reported so far is in the file. */
    public synchronized void flush() {
        table.ifPresent(writer -> {
            try {
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public synchronized void close() {
        table.ifPresent(writer -> {
            try {
                writer.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
