package org.mutuality.journal.odk.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.odk.xlsform.workbook.ColumnHeader;
import org.mutuality.journal.odk.xlsform.workbook.ImportReport;
import org.mutuality.journal.odk.xlsform.workbook.SheetRow;

/** Reads a row with one question. */
final class QuestionRowReader {
    private static final Set<String> SUPPORTED_COLUMNS = Set.of(
            "type",
            "name",
            "label",
            "hint",
            "required",
            "relevant",
            "constraint",
            "constraint_message",
            "mutuality_type");
    private static final Map<String, String> REASONS = Map.of(
            "calculation", "xlsform.calculated",
            "default", "xlsform.default",
            "read_only", "xlsform.read-only",
            "choice_filter", "xlsform.choice-filter",
            "required_message", "xlsform.required-message",
            "repeat_count", "xlsform.repeat-count",
            "guidance_hint", "xlsform.guidance",
            "appearance", "xlsform.appearance",
            "parameters", "xlsform.parameters",
            "media", "xlsform.media");

    private final QuestionTypeMapper types;
    private final XlsFormLanguages languages;
    private final ConditionImporter conditions;
    private final ImportReport report;

    QuestionRowReader(
            QuestionTypeMapper types, XlsFormLanguages languages, ConditionImporter conditions, ImportReport report) {
        this.types = types;
        this.languages = languages;
        this.conditions = conditions;
        this.report = report;
    }

    /** Empty when it is not supported, which was reported. */
    Optional<QuestionDefinition> read(SheetRow row, Optional<String> section, Optional<String> relevant) {
        Optional<TypedQuestion> typed = types.typedQuestion(row);
        if (typed.isEmpty()) {
            conditions.omitQuestion(row.cell("name").orElse(""));
            return Optional.empty();
        }
        reportUnsupportedColumns(row);
        return typed.map(one -> one.question(commonAttributes(row, section, relevant), Optional.empty()));
    }

    /** @param groupsRelevant condition of the enclosing groups */
    TypedQuestion.CommonAttributes commonAttributes(
            SheetRow row, Optional<String> section, Optional<String> groupsRelevant) {
        Optional<String> constraint = conditions.importCondition(row, "constraint");
        return new TypedQuestion.CommonAttributes(
                row.cell("name").orElse(""),
                languages.localizedText(row, "label"),
                languages.localizedText(row, "hint"),
                section,
                required(row),
                ConditionImporter.conjunction(groupsRelevant, conditions.importCondition(row, "relevant")),
                constraint,
                languages.localizedText(row, "constraint_message"));
    }

    /** Reports cells in columns that questions do not support. */
    void reportUnsupportedColumns(SheetRow row) {
        row.cells().keySet().stream()
                .filter(column ->
                        !SUPPORTED_COLUMNS.contains(ColumnHeader.parse(column).name()) && !isSupported(row, column))
                .forEach(column -> report.reportUnsupported(
                        row,
                        column,
                        REASONS.getOrDefault(ColumnHeader.parse(column).name(), "xlsform.column")));
    }

    private static boolean isSupported(SheetRow row, String column) {
        String type = QuestionTypeMapper.of(row);
        return column.equals("parameters") && type.equals("range")
                || column.equals("appearance")
                        && type.equals("date")
                        && row.cell(column).filter("month-year"::equals).isPresent();
    }

    private Optional<Boolean> required(SheetRow row) {
        Optional<String> text = row.cell("required").map(one -> one.toLowerCase(Locale.ROOT));
        return text.flatMap(one -> switch (one) {
            case "yes", "true", "true()", "1", "required" -> Optional.of(true);
            case "no", "false", "false()", "0" -> Optional.empty();
            default -> {
                report.reportUnsupported(row, "required", "xlsform.required");
                yield Optional.empty();
            }
        });
    }
}
