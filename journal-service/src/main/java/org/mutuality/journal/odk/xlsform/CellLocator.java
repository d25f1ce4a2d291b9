package org.mutuality.journal.odk.xlsform;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.publication.PublicationRules;
import org.mutuality.journal.odk.xlsform.workbook.ImportReport;
import org.mutuality.journal.odk.xlsform.workbook.SheetRow;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ValidationErrors;

/** Maps pointers into the form definition back to cells, so that errors name the row and the column. */
final class CellLocator {
    private static final Pattern PLACE = Pattern.compile("(/sections/\\d+|(?:/questions/\\d+){1,3})/?(.*)");
    private static final Map<String, String> COLUMNS = Map.of(
            "constraintMessage", "constraint_message",
            "questions", "type",
            "choices", "type",
            "choiceLabels", "type",
            "least", "parameters",
            "most", "parameters",
            "title", "label",
            "", "name");
    private static final Map<String, String> SETTINGS =
            Map.of("title", "form_title", "languages", "default_language", "defaultLanguage", "default_language");

    private final Map<String, SheetRow> places;
    private final SheetRow settings;
    private final ChoiceLists lists;
    private final ImportReport report;

    CellLocator(Map<String, SheetRow> places, SheetRow settings, ChoiceLists lists, ImportReport report) {
        this.places = places;
        this.settings = settings;
        this.lists = lists;
        this.report = report;
    }

    void check(FormId id, FormDefinition definition) {
        ValidationErrors errors = new ValidationErrors();
        PublicationRules.check(id, definition, errors);
        errors.fieldErrors().forEach(error -> report.addError(place(error), error.message()));
    }

    private String place(FieldError error) {
        Matcher matcher = PLACE.matcher(error.pointer());
        Optional<SheetRow> found =
                matcher.matches() ? Optional.ofNullable(places.get(matcher.group(1))) : Optional.empty();
        return found.map(row -> cell(row, matcher.group(2).split("/", -1))).orElseGet(() -> setting(error.pointer()));
    }

    /** @param parts such as {@code label/es}, {@code choiceLabels/often/es} */
    private String cell(SheetRow row, String[] parts) {
        if (parts[0].equals("choiceLabels") && parts.length > 1) {
            String list = list(row);
            return ImportReport.pointer(
                    "choices", lists.row(list, parts[1]), parts.length > 2 ? "label::" + parts[2] : "label");
        }
        String column = COLUMNS.getOrDefault(parts[0], parts[0]);
        return ImportReport.pointer(
                row.sheet(),
                row.row(),
                parts.length > 1 && !parts[1].matches("\\d+") ? column + "::" + parts[1] : column);
    }

    private String setting(String pointer) {
        String part = pointer.split("/", 3).length > 1 ? pointer.split("/", 3)[1] : "";
        return part.equals("questions") || part.equals("sections")
                ? "/survey"
                : ImportReport.pointer("settings", settings.row(), SETTINGS.getOrDefault(part, part));
    }

    private static String list(SheetRow row) {
        String[] parts = row.cell("type").orElse("").strip().split("\\s+");
        return parts[0].contains("_") || parts.length < 3 ? parts[Math.min(1, parts.length - 1)] : parts[2];
    }
}
