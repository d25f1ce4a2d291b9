package org.mutuality.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** CSV: writes RFC 4180, and reads what spreadsheet programs write too. */
public final class Csv {
    private static final int MAX_HEADER = 1_000;
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private static final ObjectWriter WRITER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build()
            .writerFor(List.class)
            .with(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private Csv() {}

    /** One row with its line end; cells are quoted where necessary. */
    public static String row(Object... cells) {
        try {
            return WRITER.writeValueAsString(
                    Arrays.stream(cells).map(Object::toString).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write CSV to memory", e);
        }
    }

    /**
     * Reads an untrusted table row by row, including its header. Cells may be quoted and contain line ends. A byte
     * order mark and blank rows are skipped. The separator is a semicolon when the header has semicolons and no comma.
     *
     * @param maxCellLength characters of a cell
     * @param maxCells cells of a row; a longer row is cut after one cell more, so that the caller can detect it
     * @throws JsonProcessingException when it is not a table, or a cell is too long
     */
    public static void read(Reader csv, int maxCellLength, int maxCells, Consumer<List<String>> row)
            throws IOException {
        readLines(csv, maxCellLength, maxCells, (line, cells) -> row.accept(cells));
    }

    /**
     * As {@link #read}, with the line on which each row begins; the first line is 1.
     *
     * @throws JsonProcessingException when it is not a table, or a cell is too long
     */
    public static void readLines(Reader csv, int maxCellLength, int maxCells, RowHandler row) throws IOException {
        BufferedReader text = new BufferedReader(csv);
        skipByteOrderMark(text);
        CsvFactory factory = CsvFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(maxCellLength)
                        .build())
                .build();
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        LineCounter lines = new LineCounter(text);
        try (CsvParser parser = factory.createParser(lines)) {
            parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
            parser.setSchema(schema);
            readRows(parser, lines, maxCells, row);
        }
    }

    private static void readRows(JsonParser parser, LineCounter lines, int maxCells, RowHandler row)
            throws IOException {
        List<String> cells = new ArrayList<>();
        int lineEnds = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                String cell = parser.getText();
                lineEnds += (int) cell.chars().filter(one -> one == '\n').count();
                if (cells.size() <= maxCells) {
                    cells.add(cell);
                }
            } else if (token == JsonToken.END_ARRAY) {
                if (!cells.stream().allMatch(String::isBlank)) {
                    int end = lines.lineAt(parser.currentLocation().getCharOffset());
                    row.accept(end - lineEnds, List.copyOf(cells));
                }
                cells.clear();
                lineEnds = 0;
            }
        }
    }

    /** Receives the rows of a table, in order. */
    @FunctionalInterface
    public interface RowHandler {
        /** @param line line of the text on which the row begins, from 1 */
        void accept(int line, List<String> cells);
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

    private static void skipByteOrderMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static char separator(Reader text) throws IOException {
        text.mark(MAX_HEADER);
        boolean semicolon = false;
        boolean comma = false;
        boolean started = false;
        for (int i = 0; i < MAX_HEADER; i++) {
            int next = text.read();
            if (next < 0 || next == '\n' && started) {
                break;
            }
            started |= !Character.isWhitespace(next);
            semicolon |= next == ';';
            comma |= next == ',';
        }
        text.reset();
        return semicolon && !comma ? ';' : ',';
    }
}
