package org.mutuality.journal.odk.xlsform.workbook;

import org.mutuality.platform.problem.Problem;

/** Why a spreadsheet can't become a form. Places are told as {@code /survey/12/relevant}: sheet, row, column. */
public enum XlsFormProblem implements Problem {
    XLSFORM_UNREADABLE(400, "The file is not a readable .xlsx spreadsheet"),
    XLSFORM_INVALID(422, "Invalid XLSForm"),
    XLSFORM_UNSUPPORTED(422, "Parts of the XLSForm are not supported");

    private final Definition definition;

    XlsFormProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
