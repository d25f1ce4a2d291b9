package org.mutuality.journal.xlsform;

/**
 * A part of a spreadsheet that a form has no place for.
 *
 * @param row as the spreadsheet numbers them, from 1
 * @param column as its head is written
 * @param what its content, or what stands there
 */
public record NotExpressed(String sheet, int row, String column, String what, String why) {
    String pointer() {
        return Report.pointer(sheet, row, column);
    }
}
