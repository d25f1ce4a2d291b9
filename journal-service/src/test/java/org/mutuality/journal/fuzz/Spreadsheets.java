package org.mutuality.journal.fuzz;

import org.mutuality.journal.xlsform.Spreadsheet;

/** Surveys as somebody would save them. */
final class Spreadsheets {
    private Spreadsheets() {}

    static byte[] saved(String survey) {
        return Spreadsheet.of(survey).saved();
    }
}
