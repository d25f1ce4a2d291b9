package org.mutuality.journal.odk.xlsform.workbook;

import java.util.Map;
import java.util.Optional;

/**
 * A row of a sheet.
 *
 * @param row as the spreadsheet numbers them, from 1
 * @param cells head of the column → content; none that is empty
 */
public record SheetRow(String sheet, int row, Map<String, String> cells) {
    public Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }
}
