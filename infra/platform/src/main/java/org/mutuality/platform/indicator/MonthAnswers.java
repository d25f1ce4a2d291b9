package org.mutuality.platform.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one month. A question that was not answered is absent, never 0. An answer of another type than its question
 * should have counts as absent too: it must cost neither the other answers nor the month.
 */
public record MonthAnswers(Map<String, Object> answers) {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");

    /** Money in major units of the cohort's currency, or a plain number. */
    public Optional<BigDecimal> number(String question) {
        return number(answers.get(question));
    }

    /** The number of an answer: money in major units, a whole number or decimal text. */
    public static Optional<BigDecimal> number(@Nullable Object answer) {
        return switch (answer) {
            case Map<?, ?> money -> decimal(money.get("amount"));
            case null, default -> decimal(answer);
        };
    }

    /** Sum of the answered questions; empty when none is answered. */
    public Optional<BigDecimal> sum(List<String> questions) {
        return questions.stream().flatMap(question -> number(question).stream()).reduce(BigDecimal::add);
    }

    public Optional<Boolean> yes(String question) {
        return answers.get(question) instanceof Boolean yes ? Optional.of(yes) : Optional.empty();
    }

    /** Entries of a repeat; empty when the question is not answered. An empty list is an answer. */
    Optional<List<MonthAnswers>> entries(String repeat) {
        return answers.get(repeat) instanceof List<?> entries
                ? Optional.of(entries.stream()
                        .filter(Map.class::isInstance)
                        .map(MonthAnswers::entry)
                        .toList())
                : Optional.empty();
    }

    // JSON has no other keys than text.
    @SuppressWarnings("unchecked")
    private static MonthAnswers entry(Object entry) {
        return new MonthAnswers((Map<String, Object>) entry);
    }

    private static Optional<BigDecimal> decimal(@Nullable Object answer) {
        return Optional.ofNullable(answer)
                .filter(value -> value instanceof Number || value instanceof String)
                .map(Object::toString)
                .filter(text -> DECIMAL.matcher(text).matches())
                .map(BigDecimal::new);
    }
}
