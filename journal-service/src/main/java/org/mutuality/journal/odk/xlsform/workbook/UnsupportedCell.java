package org.mutuality.journal.odk.xlsform.workbook;

/**
 * A cell of a spreadsheet that a form cannot express.
 *
 * @param sheet name of the sheet, such as {@code survey}
 * @param row number as in the spreadsheet, from 1
 * @param column header of the column
 * @param content content of the cell, cut after 200 characters
 * @param reason why it is not supported
 */
public record UnsupportedCell(String sheet, int row, String column, String content, String reason) {
    public String pointer() {
        return ImportReport.pointer(sheet, row, column);
    }
}
