package org.mutuality.journal.odk.xlsform.workbook;

import java.util.ArrayList;
import java.util.List;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.ValidationErrors;

/** Errors and unsupported cells found while importing a spreadsheet. */
public final class ImportReport {
    private static final int LONGEST = 200;

    private final List<UnsupportedCell> unsupported = new ArrayList<>();
    private final MessageCatalog messages;
    private final ValidationErrors validationErrors;

    /** @param messages language of the reasons */
    public ImportReport(MessageCatalog messages) {
        this.messages = messages;
        this.validationErrors = new ValidationErrors(messages);
    }

    /** @param key key of the message that says why */
    public void reportUnsupported(SheetRow row, String column, String key, Object... arguments) {
        String content = row.cell(column).orElse(column);
        unsupported.add(new UnsupportedCell(
                row.sheet(),
                row.row(),
                column,
                content.length() > LONGEST ? content.substring(0, LONGEST) : content,
                Message.of(key, arguments).in(messages)));
    }

    /** @param key key of a message */
    public void addError(SheetRow row, String column, String key) {
        addError(pointer(row.sheet(), row.row(), column), Message.of(key));
    }

    public void addError(String pointer, Message message) {
        validationErrors.add(pointer, message);
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
