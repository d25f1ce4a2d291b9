package org.mutuality.journal.odk.xlsform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet file. Sheets are given as lines of cells separated by bars. */
public final class Spreadsheet {
    private final Map<String, String> sheets = new LinkedHashMap<>();

    public static Spreadsheet of(String survey) {
        return new Spreadsheet().sheet("survey", survey);
    }

    public Spreadsheet sheet(String name, String lines) {
        sheets.put(name, lines);
        return this;
    }

    public byte[] saved() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            sheets.forEach((name, lines) -> fill(book.newWorksheet(name), lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, String lines) {
        int row = 0;
        for (String line : lines.strip().split("\n")) {
            int column = 0;
            for (String cell : line.split("\\|", -1)) {
                if (cell.strip().matches("\\d+(\\.\\d+)?")) {
                    sheet.value(row, column, new java.math.BigDecimal(cell.strip()));
                } else if (!cell.isBlank()) {
                    sheet.value(row, column, cell.strip());
                }
                column++;
            }
            row++;
        }
    }

    /** The same file with one part replaced. */
    static byte[] with(byte[] saved, String part, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(saved))
                        .get();
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().equals(part)
                                ? content
                                : from.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
