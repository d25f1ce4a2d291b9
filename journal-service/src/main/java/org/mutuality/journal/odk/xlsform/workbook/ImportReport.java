package org.mutuality.journal.odk.xlsform.workbook;

import java.util.ArrayList;
import java.util.List;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ValidationErrors;

/** Errors and unsupported cells found while importing a spreadsheet. */
public final class ImportReport {
    private static final int LONGEST = 200;

    private final List<UnsupportedCell> unsupported = new ArrayList<>();
    private final ValidationErrors validationErrors = new ValidationErrors();

    public void reportUnsupported(SheetRow row, String column, String reason) {
        String content = row.cell(column).orElse(column);
        unsupported.add(new UnsupportedCell(
                row.sheet(),
                row.row(),
                column,
                content.length() > LONGEST ? content.substring(0, LONGEST) : content,
                reason));
    }

    public void addError(SheetRow row, String column, String message) {
        addError(pointer(row.sheet(), row.row(), column), message);
    }

    public void addError(String pointer, String message) {
        validationErrors.add(pointer, "%s", message);
    }

    public List<UnsupportedCell> unsupported() {
        return List.copyOf(unsupported);
    }

    public ValidationErrors validationErrors() {
        return validationErrors;
    }

    public static String pointer(String sheet, int row, String column) {
        return FieldError.under("/%s/%d".formatted(sheet, row), column);
    }
}
