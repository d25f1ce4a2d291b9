package org.mutuality.journal.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mutuality.journal.form.QuestionDefinition;

/** A row that asks one thing. */
final class QuestionRow {
    private static final Set<String> READ = Set.of(
            "type",
            "name",
            "label",
            "hint",
            "required",
            "relevant",
            "constraint",
            "constraint_message",
            "mutuality_type");
    private static final Map<String, String> WHY = Map.of(
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

    private final Types types;
    private final Languages languages;
    private final Conditions conditions;
    private final Report report;

    QuestionRow(Types types, Languages languages, Conditions conditions, Report report) {
        this.types = types;
        this.languages = languages;
        this.conditions = conditions;
        this.report = report;
    }

    /** Empty when it can't be asked, which was reported. */
    Optional<QuestionDefinition> read(Line line, Optional<String> section, Optional<String> relevant) {
        Optional<Draft> draft = types.draft(line);
        if (draft.isEmpty()) {
            conditions.leaveOut(line.told("name").orElse(""));
            return Optional.empty();
        }
        leaveUnknown(line);
        return draft.map(one -> one.question(asked(line, section, relevant), Optional.empty()));
    }

    /** @param around when the groups around are asked */
    Draft.Asked asked(Line line, Optional<String> section, Optional<String> around) {
        Optional<String> constraint = conditions.said(line, "constraint");
        return new Draft.Asked(
                line.told("name").orElse(""),
                languages.said(line, "label"),
                languages.said(line, "hint"),
                section,
                required(line),
                Conditions.both(around, conditions.said(line, "relevant")),
                constraint,
                languages.said(line, "constraint_message"));
    }

    /** Lists the cells that say what no question here can. */
    void leaveUnknown(Line line) {
        line.cells().keySet().stream()
                .filter(head -> !READ.contains(Head.of(head).name()) && !isMeant(line, head))
                .forEach(head -> report.leave(
                        line, head, WHY.getOrDefault(Head.of(head).name(), "this column is not supported")));
    }

    private static boolean isMeant(Line line, String head) {
        String type = Types.of(line);
        return head.equals("parameters") && type.equals("range")
                || head.equals("appearance")
                        && type.equals("date")
                        && line.told(head).filter("month-year"::equals).isPresent();
    }

    private Optional<Boolean> required(Line line) {
        Optional<String> told = line.told("required").map(one -> one.toLowerCase(Locale.ROOT));
        return told.flatMap(one -> switch (one) {
            case "yes", "true", "true()", "1", "required" -> Optional.of(true);
            case "no", "false", "false()", "0" -> Optional.empty();
            default -> {
                report.leave(line, "required", "required must be yes or no; use relevant for a condition");
                yield Optional.empty();
            }
        });
    }
}
