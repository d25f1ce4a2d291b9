package org.mutuality.journal.xlsform;

import org.mutuality.platform.problem.Problem;

/** Why a spreadsheet can't become a form. Places are told as {@code /survey/12/relevant}: sheet, row, column. */
enum XlsFormProblem implements Problem {
    XLSFORM_UNREADABLE(400, "This can't be read as an .xlsx spreadsheet"),
    XLSFORM_INVALID(422, "The form can't be asked like this"),
    XLSFORM_NOT_EXPRESSED(422, "Some of it can't be expressed here; accept=true publishes the rest");

    private final Definition definition;

    XlsFormProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
