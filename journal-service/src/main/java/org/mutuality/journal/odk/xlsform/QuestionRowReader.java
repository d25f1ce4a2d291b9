package org.mutuality.journal.odk.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.odk.xlsform.workbook.ColumnHeader;
import org.mutuality.journal.odk.xlsform.workbook.ImportReport;
import org.mutuality.journal.odk.xlsform.workbook.SheetRow;

/** A row that asks one thing. */
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
            "calculation", "calculated answers are not supported",
            "default", "default answers are not supported",
            "read_only", "read-only questions are not supported",
            "choice_filter", "filters of choices are not supported",
            "required_message", "own messages for missing answers are not supported",
            "repeat_count", "a fixed number of entries is not supported",
            "guidance_hint", "guidance for enumerators is not supported",
            "appearance", "the appearance of a question follows from its type",
            "parameters", "only a range has parameters",
            "media", "questions can only have text");

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

    /** Empty when it can't be asked, which was reported. */
    Optional<QuestionDefinition> read(SheetRow line, Optional<String> section, Optional<String> relevant) {
        Optional<TypedQuestion> draft = types.typedQuestion(line);
        if (draft.isEmpty()) {
            conditions.omitQuestion(line.cell("name").orElse(""));
            return Optional.empty();
        }
        reportUnsupportedColumns(line);
        return draft.map(one -> one.question(commonAttributes(line, section, relevant), Optional.empty()));
    }

    /** @param around when the groups around are asked */
    TypedQuestion.CommonAttributes commonAttributes(SheetRow line, Optional<String> section, Optional<String> around) {
        Optional<String> constraint = conditions.importCondition(line, "constraint");
        return new TypedQuestion.CommonAttributes(
                line.cell("name").orElse(""),
                languages.localizedText(line, "label"),
                languages.localizedText(line, "hint"),
                section,
                required(line),
                ConditionImporter.conjunction(around, conditions.importCondition(line, "relevant")),
                constraint,
                languages.localizedText(line, "constraint_message"));
    }

    /** Lists the cells that say what no question here can. */
    void reportUnsupportedColumns(SheetRow line) {
        line.cells().keySet().stream()
                .filter(head -> !SUPPORTED_COLUMNS.contains(ColumnHeader.parse(head).name()) && !isSupported(line, head))
                .forEach(head -> report.reportUnsupported(
                        line, head, REASONS.getOrDefault(ColumnHeader.parse(head).name(), "this column is not supported")));
    }

    private static boolean isSupported(SheetRow line, String head) {
        String type = QuestionTypeMapper.of(line);
        return head.equals("parameters") && type.equals("range")
                || head.equals("appearance")
                        && type.equals("date")
                        && line.cell(head).filter("month-year"::equals).isPresent();
    }

    private Optional<Boolean> required(SheetRow line) {
        Optional<String> told = line.cell("required").map(one -> one.toLowerCase(Locale.ROOT));
        return told.flatMap(one -> switch (one) {
            case "yes", "true", "true()", "1", "required" -> Optional.of(true);
            case "no", "false", "false()", "0" -> Optional.empty();
            default -> {
                report.reportUnsupported(line, "required", "required must be yes or no; use relevant for a condition");
                yield Optional.empty();
            }
        });
    }
}
