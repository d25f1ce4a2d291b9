package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mutuality.journal.exchange.match.HelpDirection;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.journal.exchange.readmodel.CountedExchange;
import org.mutuality.journal.passbook.indicator.IndicatorInputs.MonthWindow;

/**
 * Indicators of help exchanged in three months, declared or confirmed. Empty where there was none: who declares nothing
 * may still have helped.
 */
final class HelpIndicators {
    private static final int QUARTER = 3;

    static final List<IndicatorDefinition> ALL = List.of(
            new IndicatorDefinition(
                    "help_given",
                    FigureUnit.TIMES,
                    Denominator.EXCHANGES,
                    quarter(all -> times(all, HelpDirection.GIVEN))),
            new IndicatorDefinition(
                    "help_received",
                    FigureUnit.TIMES,
                    Denominator.EXCHANGES,
                    quarter(all -> times(all, HelpDirection.RECEIVED))),
            new IndicatorDefinition(
                    "help_confirmed", FigureUnit.PERCENT, Denominator.EXCHANGES, quarter(HelpIndicators::confirmed)),
            new IndicatorDefinition(
                    "help_valued",
                    FigureUnit.PERCENT,
                    Denominator.EXCHANGES,
                    quarter(all -> share(all, one -> one.value().isPresent()))),
            new IndicatorDefinition("income_shared_quarter", FigureUnit.PERCENT, Denominator.MONTHS, HelpIndicators::shared),
            new IndicatorDefinition(
                    "reciprocity", FigureUnit.PERCENT, Denominator.FAMILIES, quarter(HelpIndicators::reciprocity)),
            new IndicatorDefinition(
                    "internal_trade", FigureUnit.MONEY, Denominator.EXCHANGES, quarter(HelpIndicators::trade)));

    private HelpIndicators() {}

    private static IndicatorCalculation quarter(Function<List<CountedExchange>, Optional<IndicatorFigure>> figure) {
        return (inputs, month) -> Optional.of(inputs.exchanges(month, QUARTER))
                .filter(all -> !all.isEmpty())
                .flatMap(figure);
    }

    private static Optional<IndicatorFigure> times(List<CountedExchange> all, HelpDirection direction) {
        long times = all.stream().filter(one -> one.direction() == direction).count();
        return Optional.of(IndicatorFigure.of(times, all.size(), 0));
    }

    // Exchanges outside the cohort and private ones have nobody to confirm them.
    private static Optional<IndicatorFigure> confirmed(List<CountedExchange> all) {
        return share(all.stream().filter(CountedExchange::confirmable).toList(), CountedExchange::confirmed);
    }

    private static Optional<IndicatorFigure> share(List<CountedExchange> all, Predicate<CountedExchange> wanted) {
        return IndicatorFigure.share(all.stream().filter(wanted).count(), all.size(), 0);
    }

    private static Optional<IndicatorFigure> shared(IndicatorInputs inputs, YearMonth month) {
        List<BigDecimal> given =
                values(inputs.exchanges(month, QUARTER), one -> one.direction() == HelpDirection.GIVEN);
        MonthWindow income = inputs.window(month, QUARTER, IncomeIndicators.EARNED);
        return Optional.of(given)
                .filter(values -> !values.isEmpty())
                .flatMap(values -> IndicatorFigure.share(sum(values), income.sum(), income.n(), income.missing()));
    }

    private static Optional<IndicatorFigure> reciprocity(List<CountedExchange> all) {
        Set<UUID> gaveTo = otherFamilies(all, HelpDirection.GIVEN);
        Set<UUID> gotFrom = otherFamilies(all, HelpDirection.RECEIVED);
        long returned = gaveTo.stream().filter(gotFrom::contains).count();
        return IndicatorFigure.share(returned, gaveTo.size() + gotFrom.size() - returned, 0);
    }

    private static Set<UUID> otherFamilies(List<CountedExchange> all, HelpDirection direction) {
        return all.stream()
                .filter(one -> one.direction() == direction)
                .flatMap(one -> one.otherFamilyId().stream())
                .collect(Collectors.toSet());
    }

    // The price of a purchase is not always known: missing counts those without.
    private static Optional<IndicatorFigure> trade(List<CountedExchange> all) {
        Predicate<CountedExchange> bought = one -> one.kind() == HelpKind.PURCHASE
                && one.direction() == HelpDirection.RECEIVED
                && one.otherFamilyId().isPresent();
        List<BigDecimal> prices = values(all, bought);
        long purchases = all.stream().filter(bought).count();
        return prices.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        IndicatorFigure.of(sum(prices), prices.size(), Math.toIntExact(purchases) - prices.size()));
    }

    private static List<BigDecimal> values(List<CountedExchange> all, Predicate<CountedExchange> wanted) {
        return all.stream()
                .filter(wanted)
                .flatMap(one -> one.value().stream())
                .map(money -> money.toDecimal())
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
