package org.mutuality.analytics.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How an indicator follows from the answers of one month; empty when they don't say. */
interface Formula extends Function<Answers, Optional<Measure>> {

    static Formula answer(String question) {
        return answers -> answers.number(question).map(Measure::of);
    }

    static Formula sum(List<String> questions) {
        return answers -> answers.sum(questions.stream()).map(Measure::of);
    }

    /** What is not answered counts as nothing, when the other is. */
    static Formula difference(String more, String less) {
        return answers -> {
            Optional<BigDecimal> in = answers.number(more);
            Optional<BigDecimal> out = answers.number(less);
            return in.isEmpty() && out.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Measure.of(in.orElse(BigDecimal.ZERO).subtract(out.orElse(BigDecimal.ZERO))));
        };
    }

    /** Both must be answered. */
    static Formula ratio(String part, List<String> whole) {
        return answers ->
                answers.number(part).flatMap(of -> answers.sum(whole.stream()).map(all -> Measure.ratio(of, all)));
    }

    static Formula yes(String question) {
        return answers -> answers.yes(question).map(Measure::share);
    }

    /** Help was exchanged, by count or by value. */
    static Formula helped(String direction) {
        return answers -> exchanged(answers, direction).map(Measure::share);
    }

    static Formula helpedBothWays() {
        return answers -> exchanged(answers, "given")
                .flatMap(gave -> exchanged(answers, "received").map(got -> Measure.share(gave && got)));
    }

    private static Optional<Boolean> exchanged(Answers answers, String direction) {
        return answers.sum(List.of("help_" + direction + "_times", "help_" + direction + "_value").stream())
                .map(total -> total.signum() > 0);
    }
}
