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

/** Which conditions can be said here; one that can't isn't wrong, it is listed. */
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

    /** A question that isn't part of the form: nothing can depend on it. */
    void omitQuestion(@Nullable String name) {
        omittedQuestions.add(String.valueOf(name));
    }

    /** As the form has it; empty where there is none, or none that can be said. */
    Optional<String> importCondition(SheetRow line, String column) {
        Optional<String> told = line.cell(column).map(ConditionImporter::withPlainQuotes);
        Optional<String> why = told.flatMap(this::unsupportedReason);
        why.ifPresent(one -> report.reportUnsupported(line, column, one));
        return why.isPresent() ? Optional.empty() : told;
    }

    static Optional<String> conjunction(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of("(%s) and (%s)".formatted(one.get(), other.get()))
                : one.or(() -> other);
    }

    private Optional<String> unsupportedReason(String condition) {
        Matcher function = FUNCTION.matcher(QUOTED.matcher(condition).replaceAll("''"));
        while (function.find()) {
            if (!SUPPORTED_FUNCTIONS.contains(function.group(1))) {
                return Optional.of("conditions do not support the function %s()".formatted(function.group(1)));
            }
        }
        Matcher question = QUESTION.matcher(condition);
        while (question.find()) {
            if (omittedQuestions.contains(question.group(1))) {
                return Optional.of("it refers to %s, which is not part of the form".formatted(question.group(1)));
            }
        }
        return Optional.empty();
    }

    // Spreadsheets make typographic quotes of plain ones.
    private static String withPlainQuotes(String condition) {
        String plain = condition;
        for (var quote : TYPOGRAPHIC_QUOTES.entrySet()) {
            plain = plain.replace(quote.getKey(), quote.getValue());
        }
        return plain;
    }
}
