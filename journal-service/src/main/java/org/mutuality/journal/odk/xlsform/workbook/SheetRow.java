package org.mutuality.journal.odk.xlsform.workbook;

import java.util.Map;
import java.util.Optional;

/**
 * A row of a sheet.
 *
 * @param row number as in the spreadsheet, from 1
 * @param cells header of the column to content; without empty cells
 */
public record SheetRow(String sheet, int row, Map<String, String> cells) {
    public Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }
}
