package org.mutuality.journal.odk.xlsform.workbook;

import org.mutuality.platform.problem.Problem;

/** Refusals of XLSForms. Pointers are sheet, row and column, as in {@code /survey/12/relevant}. */
public enum XlsFormProblem implements Problem {
    /** The file is not an Excel workbook (.xlsx), or it is damaged, too large or unsafe. */
    XLSFORM_UNREADABLE(400, "The file is not a readable .xlsx spreadsheet"),
    /** The spreadsheet is not a valid XLSForm; {@code errors} names each sheet, row and column. */
    XLSFORM_INVALID(422, "Invalid XLSForm"),
    /**
     * The form cannot express some cells, which {@code errors} lists; publish with {@code accept=true} to leave them
     * out.
     */
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
