package org.mutuality.journal.passbook;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Of what a family saves, gets from the state and pays into circles. */
final class MoneyMeasures {
    private static final int QUARTER = 3;
    private static final Reading FLOW = Sum.SAVINGS_FLOW::of;
    private static final Reading BALANCE = Reading.question("savings_balance");
    private static final Reading CONSUMED = Reading.question("consumption");
    private static final Reading ASSISTANCE = Reading.question("public_assistance");
    private static final Reading CIRCLE = Reading.question("circle_contribution");
    private static final BigDecimal WEEKS_A_YEAR = BigDecimal.valueOf(52);
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    static final List<Measure> ALL = List.of(
            new Measure("savings_flow", Unit.MONEY_PER_MONTH, Base.MONTHS, Formula.level(FLOW)),
            new Measure("savings_rate", Unit.PERCENT, Base.MONTHS, MoneyMeasures::rate),
            new Measure("liquid_buffer", Unit.WEEKS, Base.MONTHS, MoneyMeasures::buffer),
            new Measure("public_assistance", Unit.MONEY_PER_MONTH, Base.MONTHS, Formula.level(ASSISTANCE)),
            new Measure("public_assistance_change", Unit.PERCENT, Base.MONTHS, Changes.sinceBaseline(ASSISTANCE)),
            new Measure("circle_contribution", Unit.MONEY_PER_MONTH, Base.MONTHS, Formula.level(CIRCLE)),
            new Measure("circle_contribution_change", Unit.PERCENT, Base.MONTHS, Changes.sinceBaseline(CIRCLE)));

    private MoneyMeasures() {}

    // Only months that tell both, for else one sum would be of more months than the other.
    private static Optional<Figure> rate(Known known, YearMonth month) {
        return known.answers(month).flatMap(told -> {
            Window saved = known.window(month, QUARTER, both(FLOW, IncomeMeasures.EARNED));
            Window earned = known.window(month, QUARTER, both(IncomeMeasures.EARNED, FLOW));
            return Figure.share(saved.sum(), earned.sum(), saved.n(), saved.missing());
        });
    }

    private static Reading both(Reading reading, Reading other) {
        return answers ->
                reading.apply(answers).filter(value -> other.apply(answers).isPresent());
    }

    /** What is saved by what three months consumed in a week. */
    private static Optional<Figure> buffer(Known known, YearMonth month) {
        Window consumed = known.window(month, QUARTER, CONSUMED);
        return known.answers(month)
                .flatMap(BALANCE)
                .flatMap(balance -> consumed.mean()
                        .flatMap(mean -> Figure.quotient(balance.multiply(WEEKS_A_YEAR), mean.multiply(MONTHS_A_YEAR))))
                .map(weeks -> Figure.of(weeks, consumed.n(), consumed.missing()));
    }
}
