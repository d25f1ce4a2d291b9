package org.mutuality.journal.odk.xlsform.workbook;

import static org.mutuality.journal.odk.xlsform.workbook.XlsFormProblem.XLSFORM_INVALID;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.mutuality.platform.problem.ValidationErrors;

/** A sheet: its header and its rows, without empty ones. */
public record SheetTable(String name, SheetRow header, List<SheetRow> rows) {
    private static final int MOST_ROWS = 5_000;

    static SheetTable empty(String name) {
        return new SheetTable(name, new SheetRow(name, 1, Map.of()), List.of());
    }

    /** @throws ProblemException XLSFORM_INVALID when it has too many rows */
    static SheetTable read(String name, Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> iterator = rows.iterator();
            Map<Integer, String> columns = Map.of();
            SheetTable table = empty(name);
            List<SheetRow> lines = new ArrayList<>();
            while (iterator.hasNext()) {
                Row row = iterator.next();
                Map<Integer, String> cells = CellReader.read(row);
                if (!cells.isEmpty() && columns.isEmpty()) {
                    columns = ColumnHeader.headers(cells);
                    table = new SheetTable(name, toRow(name, row, columns, columns), lines);
                } else if (!cells.isEmpty()) {
                    lines.add(toRow(name, row, columns, cells));
                }
                requireRowLimit(name, row, lines.size());
            }
            return table;
        }
    }

    private static SheetRow toRow(String name, Row row, Map<Integer, String> columns, Map<Integer, String> cells) {
        Map<String, String> byHeader = new LinkedHashMap<>();
        cells.forEach((column, text) -> byHeader.put(columns.getOrDefault(column, "column " + (column + 1)), text));
        return new SheetRow(name, row.getRowNum(), byHeader);
    }

    private static void requireRowLimit(String name, Row row, int lines) {
        ValidationErrors errors = new ValidationErrors();
        errors.addUnless(
                lines <= MOST_ROWS,
                "/%s/%d".formatted(name, row.getRowNum()),
                "validation.sheet-rows",
                MOST_ROWS);
        errors.throwIfAny(XLSFORM_INVALID);
    }
}
