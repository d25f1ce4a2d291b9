package org.mutuality.journal.odk.xlsform.workbook;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** What a row says, as text. */
final class CellReader {
    // What isn't written out like this is left as it is: 1E999999999 has a billion digits.
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d)?");

    private CellReader() {}

    /** Place of the column, from 0 → content; none that is empty. */
    static Map<Integer, String> read(Row row) {
        Map<Integer, String> cells = new TreeMap<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            int at = i;
            Optional.ofNullable(row.getCell(i))
                    .map(CellReader::text)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> cells.put(at, text));
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
