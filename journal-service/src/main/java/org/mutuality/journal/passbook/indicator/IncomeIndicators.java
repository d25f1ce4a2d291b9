package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.mutuality.platform.indicator.DerivedAmount;
import org.mutuality.journal.passbook.indicator.IndicatorInputs.MonthWindow;

/** Indicators of a family's earned income; programme money is never included. */
final class IncomeIndicators {
    static final AnswerExtractor EARNED = AnswerExtractor.amount(DerivedAmount.EARNED_INCOME);

    private static final int YEAR = 12;

    // Variation needs at least this many months.
    private static final int FEWEST = 6;
    private static final BigDecimal DIP = new BigDecimal("0.75");
    private static final BigDecimal SPIKE = new BigDecimal("1.25");

    static final List<IndicatorDefinition> ALL = List.of(
            new IndicatorDefinition(
                    "earned_income",
                    FigureUnit.MONEY_PER_MONTH,
                    Denominator.MONTHS,
                    IndicatorCalculation.level(EARNED)),
            new IndicatorDefinition(
                    "own_baseline_change",
                    FigureUnit.PERCENT,
                    Denominator.MONTHS,
                    BaselineChange.sinceBaseline(EARNED)),
            new IndicatorDefinition(
                    "income_volatility",
                    FigureUnit.RATIO,
                    Denominator.MONTHS,
                    IndicatorCalculation.window(YEAR, EARNED, IncomeIndicators::volatility)),
            new IndicatorDefinition(
                    "income_dips",
                    FigureUnit.MONTHS,
                    Denominator.MONTHS,
                    IndicatorCalculation.window(
                            YEAR,
                            EARNED,
                            year -> months(year, (income, mean) -> income.compareTo(mean.multiply(DIP)) < 0))),
            new IndicatorDefinition(
                    "income_spikes",
                    FigureUnit.MONTHS,
                    Denominator.MONTHS,
                    IndicatorCalculation.window(
                            YEAR,
                            EARNED,
                            year -> months(year, (income, mean) -> income.compareTo(mean.multiply(SPIKE)) > 0))));

    private IncomeIndicators() {}

    /** Coefficient of variation: sample standard deviation (n − 1) divided by the mean. */
    private static Optional<IndicatorFigure> volatility(MonthWindow year) {
        return mean(year).map(mean -> {
            BigDecimal squares = year.values().stream()
                    .map(income -> income.subtract(mean).pow(2))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal deviation = squares.divide(BigDecimal.valueOf(year.n() - 1L), MathContext.DECIMAL64)
                    .sqrt(MathContext.DECIMAL64);
            return IndicatorFigure.of(deviation.divide(mean, MathContext.DECIMAL64), year.n(), year.missing());
        });
    }

    private static Optional<IndicatorFigure> months(MonthWindow year, BiPredicate<BigDecimal, BigDecimal> wanted) {
        return mean(year)
                .map(mean -> IndicatorFigure.of(
                        year.values().stream()
                                .filter(income -> wanted.test(income, mean))
                                .count(),
                        year.n(),
                        year.missing()));
    }

    private static Optional<BigDecimal> mean(MonthWindow year) {
        return year.mean().filter(mean -> year.n() >= FEWEST && mean.signum() > 0);
    }
}
