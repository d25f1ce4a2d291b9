package org.mutuality.journal.fuzz;

import org.mutuality.journal.odk.xlsform.Spreadsheet;

/** Surveys as somebody would save them. */
final class Spreadsheets {
    private Spreadsheets() {}

    static byte[] saved(String survey) {
        return Spreadsheet.of(survey)
                .sheet("choices", "list_name | name | label::English (en)\nyes_no | yes | Yes\nyes_no | no | No")
                .sheet("settings", "form_title | extends | default_language\nVillage | core-2 | English (en)")
                .saved();
    }
}
