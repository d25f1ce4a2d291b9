package org.mutuality.journal.passbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Of what a family earned; programme money is never among it. */
final class IncomeMeasures {
    static final Reading EARNED = Sum.EARNED_INCOME::of;

    private static final int YEAR = 12;

    // What swings can't be said of a few months.
    private static final int FEWEST = 6;
    private static final BigDecimal DIP = new BigDecimal("0.75");
    private static final BigDecimal SPIKE = new BigDecimal("1.25");

    static final List<Measure> ALL = List.of(
            new Measure("earned_income", Unit.MONEY_PER_MONTH, Base.MONTHS, Formula.level(EARNED)),
            new Measure("own_baseline_change", Unit.PERCENT, Base.MONTHS, Changes.sinceBaseline(EARNED)),
            new Measure(
                    "income_volatility",
                    Unit.RATIO,
                    Base.MONTHS,
                    Formula.window(YEAR, EARNED, IncomeMeasures::volatility)),
            new Measure(
                    "income_dips",
                    Unit.MONTHS,
                    Base.MONTHS,
                    Formula.window(
                            YEAR,
                            EARNED,
                            year -> months(year, (income, mean) -> income.compareTo(mean.multiply(DIP)) < 0))),
            new Measure(
                    "income_spikes",
                    Unit.MONTHS,
                    Base.MONTHS,
                    Formula.window(
                            YEAR,
                            EARNED,
                            year -> months(year, (income, mean) -> income.compareTo(mean.multiply(SPIKE)) > 0))));

    private IncomeMeasures() {}

    /** Coefficient of variation: SD of the sample, n − 1, by the mean. */
    private static Optional<Figure> volatility(Window year) {
        return mean(year).map(mean -> {
            BigDecimal squares = year.values().stream()
                    .map(income -> income.subtract(mean).pow(2))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal deviation = squares.divide(BigDecimal.valueOf(year.n() - 1L), MathContext.DECIMAL64)
                    .sqrt(MathContext.DECIMAL64);
            return Figure.of(deviation.divide(mean, MathContext.DECIMAL64), year.n(), year.missing());
        });
    }

    private static Optional<Figure> months(Window year, BiPredicate<BigDecimal, BigDecimal> wanted) {
        return mean(year)
                .map(mean -> Figure.of(
                        year.values().stream()
                                .filter(income -> wanted.test(income, mean))
                                .count(),
                        year.n(),
                        year.missing()));
    }

    private static Optional<BigDecimal> mean(Window year) {
        return year.mean().filter(mean -> year.n() >= FEWEST && mean.signum() > 0);
    }
}
