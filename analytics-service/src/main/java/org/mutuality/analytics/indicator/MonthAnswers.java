package org.mutuality.analytics.indicator;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers of one month. A question that was not answered is absent, never 0. */
public record MonthAnswers(Map<String, Object> answers) {

    /**
     * A money answer in major units of the cohort's currency, or a plain number.
     *
     * @throws IllegalArgumentException when the answer is neither
     */
    Optional<BigDecimal> number(String question) {
        return Optional.ofNullable(answers.get(question)).map(answer -> number(question, answer));
    }

    /** Sum of the answered questions; empty when none is answered. */
    Optional<BigDecimal> sum(Stream<String> questions) {
        return questions.flatMap(question -> number(question).stream()).reduce(BigDecimal::add);
    }

    /** @throws IllegalArgumentException when the answer is neither yes nor no */
    Optional<Boolean> yes(String question) {
        return Optional.ofNullable(answers.get(question)).map(answer -> {
            if (answer instanceof Boolean yes) {
                return yes;
            }
            throw new IllegalArgumentException(question + " is not a yes or no");
        });
    }

    private static BigDecimal number(String question, Object answer) {
        @Nullable Object number = answer instanceof Map<?, ?> money ? money.get("amount") : answer;
        return switch (number) {
            case String text when answer instanceof Map -> new BigDecimal(text);
            case Number plain -> new BigDecimal(plain.toString());
            case null, default -> throw new IllegalArgumentException(question + " is not a number");
        };
    }
}
