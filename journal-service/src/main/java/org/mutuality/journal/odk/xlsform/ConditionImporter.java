package org.mutuality.journal.odk.xlsform;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.odk.xlsform.workbook.ImportReport;
import org.mutuality.journal.odk.xlsform.workbook.SheetRow;
import org.mutuality.platform.problem.Message;

/** Imports conditions; one that cannot be expressed is reported as unsupported. */
final class ConditionImporter {
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z][A-Za-z0-9:_-]*)\\s*\\(");
    private static final Pattern QUESTION = Pattern.compile("\\$\\{\\s*([^{}]*?)\\s*}");
    private static final Set<String> SUPPORTED_FUNCTIONS =
            Set.of("true", "false", "not", "selected", "count-selected", "count", "and", "or", "div", "mod");
    private static final Map<String, String> TYPOGRAPHIC_QUOTES =
            Map.of("\u2018", "'", "\u2019", "'", "\u201c", "\"", "\u201d", "\"");

    private final ImportReport report;
    private final Set<String> omittedQuestions = new HashSet<>();

    ConditionImporter(ImportReport report) {
        this.report = report;
    }

    /** Records a question that is not part of the form: no condition can refer to it. */
    void omitQuestion(@Nullable String name) {
        omittedQuestions.add(String.valueOf(name));
    }

    /** The condition as the form has it; empty where there is none, or none that is supported. */
    Optional<String> importCondition(SheetRow row, String column) {
        Optional<String> condition = row.cell(column).map(ConditionImporter::withPlainQuotes);
        Optional<Message> reason = condition.flatMap(this::unsupportedReason);
        reason.ifPresent(why -> report.reportUnsupported(
                row, column, why.key(), why.arguments().toArray()));
        return reason.isPresent() ? Optional.empty() : condition;
    }

    static Optional<String> conjunction(Optional<String> first, Optional<String> second) {
        return first.isPresent() && second.isPresent()
                ? Optional.of("(%s) and (%s)".formatted(first.get(), second.get()))
                : first.or(() -> second);
    }

    private Optional<Message> unsupportedReason(String condition) {
        Matcher function = FUNCTION.matcher(QUOTED.matcher(condition).replaceAll("''"));
        while (function.find()) {
            if (!SUPPORTED_FUNCTIONS.contains(function.group(1))) {
                return Optional.of(Message.of("xlsform.function", function.group(1)));
            }
        }
        Matcher question = QUESTION.matcher(condition);
        while (question.find()) {
            if (omittedQuestions.contains(question.group(1))) {
                return Optional.of(Message.of("xlsform.omitted-question", question.group(1)));
            }
        }
        return Optional.empty();
    }

    // Spreadsheets replace plain quotes by typographic ones.
    private static String withPlainQuotes(String condition) {
        String text = condition;
        for (var quote : TYPOGRAPHIC_QUOTES.entrySet()) {
            text = text.replace(quote.getKey(), quote.getValue());
        }
        return text;
    }
}
