package org.mutuality.importer.source;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads a table with a header row, row by row: a CSV file in UTF-8, or the first or a named sheet of an XLSX file. */
public final class TableReader {
    private static final CsvFactory CSV = new CsvFactory();
    private static final int HEADER_PEEK = 64 * 1024;

    private final Path file;
    private final Optional<String> sheet;
    private final AtomicLong bytes = new AtomicLong();

    /** @param sheet name of the sheet of an XLSX file; empty: the first one */
    public TableReader(Path file, Optional<String> sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    /** A row; {@code line} is the line of the file or the row of the sheet on which it begins. */
    public record TableRow(long line, Map<String, Integer> columns, List<String> cells) {
        /** As in the file; empty where the row ends before the column. */
        public String cell(String column) {
            Integer at = columns.get(column);
            return at == null || at >= cells.size() ? "" : cells.get(at);
        }
    }

    /** Receives the rows in the order of the file. */
    @FunctionalInterface
    public interface RowConsumer {
        void accept(TableRow row);
    }

    /** Share of the file that is read, from 0 to 1; empty for a sheet, whose end is not known before. */
    public Optional<Double> shareRead() {
        try {
            return isSheet() ? Optional.empty() : Optional.of(bytes.get() / (double) Math.max(1, Files.size(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * @throws UncheckedIOException the file cannot be read or is not a table
     * @throws IllegalArgumentException a column has no name of its own, or there is no such sheet
     */
    public void forEach(RowConsumer rows) {
        bytes.set(0);
        try {
            if (isSheet()) {
                readSheet(rows);
            } else {
                readCsv(rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private boolean isSheet() {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    private void readCsv(RowConsumer rows) throws IOException {
        try (BufferedReader text = new BufferedReader(
                new InputStreamReader(
                        new CountingStream(new BufferedInputStream(Files.newInputStream(file)), bytes),
                        StandardCharsets.UTF_8),
                HEADER_PEEK)) {
            CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
            LineCounter lines = new LineCounter(text);
            try (CsvParser parser = CSV.createParser(lines)) {
                parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
                parser.setSchema(schema);
                readRows(parser, lines, rows);
            }
        }
    }

    private void readRows(CsvParser parser, LineCounter lines, RowConsumer rows) throws IOException {
        Map<String, Integer> header = Map.of();
        List<String> cells = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                cells.add(parser.getText());
            } else if (token == JsonToken.END_ARRAY) {
                long end = lines.lineAt(parser.currentLocation().getCharOffset());
                if (header.isEmpty()) {
                    header = header(cells);
                } else if (!cells.stream().allMatch(String::isBlank)) {
                    long lineEnds = cells.stream()
                            .flatMapToInt(String::chars)
                            .filter(one -> one == '\n')
                            .count();
                    rows.accept(new TableRow(end - lineEnds, header, List.copyOf(cells)));
                }
                cells.clear();
            }
        }
    }

    // A byte order mark is skipped; the header decides between comma, semicolon and tab.
    private static char separator(BufferedReader text) throws IOException {
        text.mark(HEADER_PEEK);
        if (text.read() != '\uFEFF') {
            text.reset();
            text.mark(HEADER_PEEK);
        } else {
            text.mark(HEADER_PEEK);
        }
        String header = Optional.ofNullable(text.readLine()).orElse("");
        text.reset();
        return header.contains(",") ? ',' : header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';
    }

    private void readSheet(RowConsumer rows) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            var wanted = sheet.isPresent()
                    ? workbook.findSheet(sheet.get())
                            .orElseThrow(() -> new IllegalArgumentException(file + " has no sheet " + sheet.get()))
                    : workbook.getFirstSheet();
            try (Stream<Row> lines = wanted.openStream()) {
                Map<String, Integer> header = Map.of();
                for (Iterator<Row> at = lines.iterator(); at.hasNext(); ) {
                    Row row = at.next();
                    List<String> cells = cells(row);
                    if (header.isEmpty()) {
                        header = header(cells);
                    } else if (!cells.stream().allMatch(String::isBlank)) {
                        rows.accept(new TableRow(row.getRowNum(), header, cells));
                    }
                }
            }
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(TableReader::text).orElse(""));
        }
        return cells;
    }

    // A day is a number to a spreadsheet: only its format tells.
    private static String text(Cell cell) {
        String format =
                Optional.ofNullable(cell.getDataFormatString()).orElse("").toLowerCase(Locale.ROOT);
        if (cell.getType() == CellType.NUMBER && format.contains("y") && format.contains("m")) {
            return cell.asDate().toLocalDate().toString();
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case NUMBER -> cell.asNumber().toPlainString();
            default -> Optional.ofNullable(cell.getText()).orElse("");
        };
    }

    private Map<String, Integer> header(List<String> cells) {
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            String name = cells.get(column).strip();
            if (!name.isEmpty() && columns.put(name, column) != null) {
                throw new IllegalArgumentException(file + " has two columns called " + name);
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(file + " has no header");
        }
        return Map.copyOf(columns);
    }

    /** Knows on which line each character is: the parser counts rows, not the lines within cells or blank ones. */
    private static final class LineCounter extends FilterReader {
        private final ArrayDeque<Long> ends = new ArrayDeque<>();
        private long read;
        private int line = 1;

        LineCounter(Reader text) {
            super(text);
        }

        /** Line of the character before {@code offset}, which never decreases. */
        int lineAt(long offset) {
            while (!ends.isEmpty() && ends.peek() < offset) {
                ends.remove();
                line++;
            }
            return line;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            for (int at = from; at < from + count; at++) {
                if (buffer[at] == '\n') {
                    ends.add(read + at - from);
                }
            }
            read += Math.max(0, count);
            return count;
        }
    }

    private static final class CountingStream extends FilterInputStream {
        private final AtomicLong bytes;

        CountingStream(InputStream in, AtomicLong bytes) {
            super(in);
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes.addAndGet(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            bytes.addAndGet(Math.max(0, read));
            return read;
        }
    }
}
