package org.mutuality.journal.passbook;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mutuality.journal.exchange.Direction;
import org.mutuality.journal.exchange.Kind;
import org.mutuality.journal.exchange.Passed;

/** Of help that passed in three months, as declared or confirmed. Empty where none was: who declares nothing may have helped. */
final class HelpMeasures {
    private static final int QUARTER = 3;

    static final List<Measure> ALL = List.of(
            new Measure("help_given", Unit.TIMES, Base.EXCHANGES, quarter(all -> times(all, Direction.GIVEN))),
            new Measure("help_received", Unit.TIMES, Base.EXCHANGES, quarter(all -> times(all, Direction.RECEIVED))),
            new Measure("help_confirmed", Unit.PERCENT, Base.EXCHANGES, quarter(HelpMeasures::confirmed)),
            new Measure(
                    "help_valued",
                    Unit.PERCENT,
                    Base.EXCHANGES,
                    quarter(all -> share(all, one -> one.value().isPresent()))),
            new Measure("income_shared", Unit.PERCENT, Base.MONTHS, HelpMeasures::shared),
            new Measure("reciprocity", Unit.PERCENT, Base.FAMILIES, quarter(HelpMeasures::reciprocity)),
            new Measure("internal_trade", Unit.MONEY, Base.EXCHANGES, quarter(HelpMeasures::trade)));

    private HelpMeasures() {}

    private static Formula quarter(Function<List<Passed>, Optional<Figure>> figure) {
        return (known, month) -> Optional.of(known.exchanges(month, QUARTER))
                .filter(all -> !all.isEmpty())
                .flatMap(figure);
    }

    private static Optional<Figure> times(List<Passed> all, Direction direction) {
        long times = all.stream().filter(one -> one.direction() == direction).count();
        return Optional.of(Figure.of(times, all.size(), 0));
    }

    // Outside the cohort, and where it is private, there is nobody to confirm it.
    private static Optional<Figure> confirmed(List<Passed> all) {
        return share(all.stream().filter(Passed::asked).toList(), Passed::confirmed);
    }

    private static Optional<Figure> share(List<Passed> all, Predicate<Passed> wanted) {
        return Figure.share(all.stream().filter(wanted).count(), all.size(), 0);
    }

    private static Optional<Figure> shared(Known known, YearMonth month) {
        List<BigDecimal> given = values(known.exchanges(month, QUARTER), one -> one.direction() == Direction.GIVEN);
        Window income = known.window(month, QUARTER, IncomeMeasures.EARNED);
        return Optional.of(given)
                .filter(values -> !values.isEmpty())
                .flatMap(values -> Figure.share(sum(values), income.sum(), income.n(), income.missing()));
    }

    private static Optional<Figure> reciprocity(List<Passed> all) {
        Set<UUID> gaveTo = others(all, Direction.GIVEN);
        Set<UUID> gotFrom = others(all, Direction.RECEIVED);
        long returned = gaveTo.stream().filter(gotFrom::contains).count();
        return Figure.share(returned, gaveTo.size() + gotFrom.size() - returned, 0);
    }

    private static Set<UUID> others(List<Passed> all, Direction direction) {
        return all.stream()
                .filter(one -> one.direction() == direction)
                .flatMap(one -> one.otherFamilyId().stream())
                .collect(Collectors.toSet());
    }

    // What a purchase cost isn't always told: missing says how often.
    private static Optional<Figure> trade(List<Passed> all) {
        Predicate<Passed> bought = one -> one.kind() == Kind.PURCHASE
                && one.direction() == Direction.RECEIVED
                && one.otherFamilyId().isPresent();
        List<BigDecimal> told = values(all, bought);
        long purchases = all.stream().filter(bought).count();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(Figure.of(sum(told), told.size(), Math.toIntExact(purchases) - told.size()));
    }

    private static List<BigDecimal> values(List<Passed> all, Predicate<Passed> wanted) {
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
