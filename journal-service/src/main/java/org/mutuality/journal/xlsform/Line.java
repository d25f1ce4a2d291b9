package org.mutuality.journal.xlsform;

import java.util.Map;
import java.util.Optional;

/**
 * A row of a sheet.
 *
 * @param row as the spreadsheet numbers them, from 1
 * @param cells head of the column → content; none that is empty
 */
record Line(String sheet, int row, Map<String, String> cells) {
    Optional<String> told(String column) {
        return Optional.ofNullable(cells.get(column));
    }
}
