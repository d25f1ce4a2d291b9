package org.mutuality.journal.xlsform;

import static org.mutuality.journal.xlsform.XlsFormProblem.XLSFORM_INVALID;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.mutuality.platform.problem.Wrongs;

/** A sheet: its heads and its rows, without those that are empty. */
record Table(String name, Line heads, List<Line> lines) {
    private static final int MOST_ROWS = 5_000;

    static Table empty(String name) {
        return new Table(name, new Line(name, 1, Map.of()), List.of());
    }

    /** @throws org.mutuality.platform.problem.Refusal when it goes on and on */
    static Table read(String name, Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> each = rows.iterator();
            Map<Integer, String> columns = Map.of();
            Table table = empty(name);
            List<Line> lines = new ArrayList<>();
            while (each.hasNext()) {
                Row row = each.next();
                Map<Integer, String> cells = Cells.of(row);
                if (!cells.isEmpty() && columns.isEmpty()) {
                    columns = Head.written(cells);
                    table = new Table(name, line(name, row, columns, columns), lines);
                } else if (!cells.isEmpty()) {
                    lines.add(line(name, row, columns, cells));
                }
                bound(name, row, lines.size());
            }
            return table;
        }
    }

    private static Line line(String name, Row row, Map<Integer, String> columns, Map<Integer, String> cells) {
        Map<String, String> told = new LinkedHashMap<>();
        cells.forEach((at, text) -> told.put(columns.getOrDefault(at, "column " + (at + 1)), text));
        return new Line(name, row.getRowNum(), told);
    }

    private static void bound(String name, Row row, int lines) {
        Wrongs wrongs = new Wrongs();
        wrongs.check(
                lines <= MOST_ROWS,
                "/%s/%d".formatted(name, row.getRowNum()),
                "is beyond the %d rows that a sheet may have",
                MOST_ROWS);
        wrongs.orThrow(XLSFORM_INVALID);
    }
}
