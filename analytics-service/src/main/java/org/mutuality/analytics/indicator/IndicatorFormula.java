package org.mutuality.analytics.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Computes an indicator from the answers of one month; empty when they do not give a value. */
interface IndicatorFormula extends Function<MonthAnswers, Optional<WeightedValue>> {

    static IndicatorFormula answer(String question) {
        return answers -> answers.number(question).map(WeightedValue::of);
    }

    static IndicatorFormula sum(List<String> questions) {
        return answers -> answers.sum(questions.stream()).map(WeightedValue::of);
    }

    /** Empty when neither is answered; a single missing answer counts as 0. */
    static IndicatorFormula difference(String more, String less) {
        return answers -> {
            Optional<BigDecimal> in = answers.number(more);
            Optional<BigDecimal> out = answers.number(less);
            return in.isEmpty() && out.isEmpty()
                    ? Optional.empty()
                    : Optional.of(WeightedValue.of(in.orElse(BigDecimal.ZERO).subtract(out.orElse(BigDecimal.ZERO))));
        };
    }

    /** Empty unless both are answered. */
    static IndicatorFormula ratio(String part, List<String> whole) {
        return answers -> answers.number(part)
                .flatMap(of -> answers.sum(whole.stream()).map(all -> WeightedValue.ratio(of, all)));
    }

    static IndicatorFormula yes(String question) {
        return answers -> answers.yes(question).map(WeightedValue::share);
    }

    /** Whether help was exchanged, by count or by value. */
    static IndicatorFormula helped(String direction) {
        return answers -> exchanged(answers, direction).map(WeightedValue::share);
    }

    static IndicatorFormula helpedBothWays() {
        return answers -> exchanged(answers, "given")
                .flatMap(gave -> exchanged(answers, "received").map(got -> WeightedValue.share(gave && got)));
    }

    private static Optional<Boolean> exchanged(MonthAnswers answers, String direction) {
        return answers.sum(List.of("help_" + direction + "_times", "help_" + direction + "_value").stream())
                .map(total -> total.signum() > 0);
    }
}
