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
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Tables of RFC 4180: written as it says, read as spreadsheets write them too. */
public final class Csv {
    private static final int LONGEST_HEAD = 1_000;
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private static final ObjectWriter WRITER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build()
            .writerFor(List.class)
            .with(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private Csv() {}

    /** A line with its end; cells are quoted where they need it. */
    public static String row(Object... cells) {
        try {
            return WRITER.writeValueAsString(
                    Arrays.stream(cells).map(Object::toString).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("into memory", e);
        }
    }

    /**
     * Reads a table of a stranger, its head too, row by row. Cells may be quoted and a line may end in them; a byte order mark and
     * blank lines are passed over; where the head has semicolons and no comma, semicolons part the cells.
     *
     * @param longestCell characters of a cell
     * @param mostCells of a row; what is beyond is read as one cell more
     * @throws JsonProcessingException it isn't a table, or a cell is too long
     */
    public static void read(Reader csv, int longestCell, int mostCells, Consumer<List<String>> row) throws IOException {
        BufferedReader text = new BufferedReader(csv);
        passByteOrderMark(text);
        CsvFactory factory = CsvFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(longestCell)
                        .build())
                .build();
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        try (CsvParser parser = factory.createParser(text)) {
            parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
            parser.setSchema(schema);
            rows(parser, mostCells, row);
        }
    }

    private static void rows(JsonParser parser, int mostCells, Consumer<List<String>> row) throws IOException {
        List<String> cells = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING && cells.size() <= mostCells) {
                cells.add(parser.getText());
            } else if (token == JsonToken.END_ARRAY) {
                if (!cells.stream().allMatch(String::isBlank)) {
                    row.accept(List.copyOf(cells));
                }
                cells.clear();
            }
        }
    }

    private static void passByteOrderMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static char separator(Reader text) throws IOException {
        text.mark(LONGEST_HEAD);
        boolean semicolon = false;
        boolean comma = false;
        boolean started = false;
        for (int i = 0; i < LONGEST_HEAD; i++) {
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
