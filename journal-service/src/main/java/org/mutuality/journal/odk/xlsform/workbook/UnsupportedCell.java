package org.mutuality.journal.odk.xlsform.workbook;

/**
 * A part of a spreadsheet that a form has no place for.
 *
 * @param row as the spreadsheet numbers them, from 1
 * @param column as its head is written
 * @param content its content, or what stands there
 */
public record UnsupportedCell(String sheet, int row, String column, String content, String reason) {
    public String pointer() {
        return ImportReport.pointer(sheet, row, column);
    }
}
