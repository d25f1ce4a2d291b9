package org.mutuality.journal.odk.xlsform.workbook;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** Reads the cells of a row as text. */
final class CellReader {
    // Numbers in any other notation stay text: 1E999999999 has a billion digits.
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d)?");

    private CellReader() {}

    /** Column, from 0, to content; without empty cells. */
    static Map<Integer, String> read(Row row) {
        Map<Integer, String> cells = new TreeMap<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            int column = i;
            Optional.ofNullable(row.getCell(i))
                    .map(CellReader::text)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> cells.put(column, text));
        }
        return cells;
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue() == null
                ? ""
                : cell.getRawValue().replace('\u00a0', ' ').strip();
        if (cell.getType() == CellType.BOOLEAN) {
            return raw.equals("1") ? "true" : "false";
        }
        return cell.getType() == CellType.NUMBER && NUMBER.matcher(raw).matches()
                ? new BigDecimal(raw).stripTrailingZeros().toPlainString()
                : raw;
    }
}
