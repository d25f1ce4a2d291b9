package org.mutuality.journal.odk.xlsform.workbook;

import java.util.ArrayList;
import java.util.List;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ValidationErrors;

/** What reading a spreadsheet brought to light. */
public final class ImportReport {
    private static final int LONGEST = 200;

    private final List<UnsupportedCell> unsupported = new ArrayList<>();
    private final ValidationErrors validationErrors = new ValidationErrors();

    public void reportUnsupported(SheetRow line, String column, String why) {
        String what = line.cell(column).orElse(column);
        unsupported.add(new UnsupportedCell(
                line.sheet(), line.row(), column, what.length() > LONGEST ? what.substring(0, LONGEST) : what, why));
    }

    public void addError(SheetRow line, String column, String should) {
        addError(pointer(line.sheet(), line.row(), column), should);
    }

    public void addError(String pointer, String should) {
        validationErrors.add(pointer, "%s", should);
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
