package org.mutuality.analytics.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mutuality.platform.indicator.DerivedAmount;
import org.mutuality.platform.indicator.MonthAnswers;
import org.mutuality.platform.indicator.MonthFigure;

/** Computes an indicator from the answers of one month; empty when they do not give a value. */
interface IndicatorFormula extends Function<MonthAnswers, Optional<WeightedValue>> {

    static IndicatorFormula answer(String question) {
        return answers -> answers.number(question).map(WeightedValue::of);
    }

    static IndicatorFormula amount(DerivedAmount amount) {
        return answers -> amount.of(answers).map(WeightedValue::of);
    }

    /** Empty unless both are answered. */
    static IndicatorFormula ratio(String part, DerivedAmount whole) {
        return answers ->
                answers.number(part).flatMap(of -> whole.of(answers).map(all -> WeightedValue.ratio(of, all)));
    }

    /** The share of children, statements or the like within each family; families with more of them weigh more. */
    static IndicatorFormula share(Function<MonthAnswers, Optional<MonthFigure>> figure) {
        return answers -> figure.apply(answers).map(one -> WeightedValue.ratio(one.part(), one.whole()));
    }

    /** The mean within each family; families weigh the same. */
    static IndicatorFormula mean(Function<MonthAnswers, Optional<MonthFigure>> figure) {
        return answers -> figure.apply(answers)
                .map(one -> WeightedValue.of(one.part().divide(one.whole(), MathContext.DECIMAL64)));
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
        return answers.sum(List.of("help_" + direction + "_times", "help_" + direction + "_value"))
                .map(total -> total.signum() > 0);
    }
}
