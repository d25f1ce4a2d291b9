package org.mutuality.journal.passbook;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.mutuality.journal.goal.Effort;

/** Of how a family feels, what it does of its own accord, and how it stands blows. */
final class LifeMeasures {
    private static final int QUARTER = 3;
    private static final int YEAR = 12;
    private static final List<String> CONTROL = List.of("control", "control_plans", "control_choices");

    /** Days of a week → weight, of the reduced coping strategies index. */
    private static final Map<String, Integer> COPING = Map.of(
            "coping_cheaper_food", 1,
            "coping_borrowed_food", 2,
            "coping_smaller_portions", 1,
            "coping_adults_less", 3,
            "coping_fewer_meals", 1);

    static final List<Measure> ALL = List.of(
            new Measure("ladder", Unit.STEPS_0_TO_10, Base.MONTHS, Formula.level(Reading.question("ladder"))),
            new Measure(
                    "satisfaction", Unit.STEPS_0_TO_10, Base.MONTHS, Formula.level(Reading.question("satisfaction"))),
            new Measure("sense_of_control", Unit.STEPS_1_TO_5, Base.STATEMENTS, Formula.month(LifeMeasures::control)),
            new Measure("goals_moved", Unit.PERCENT, Base.GOALS, LifeMeasures::moved),
            new Measure("coping_index", Unit.INDEX_0_TO_56, Base.MONTHS, Formula.month(LifeMeasures::coping)),
            new Measure(
                    "shock_kinds",
                    Unit.TIMES,
                    Base.MONTHS,
                    Formula.month(answers -> choices(answers, "shocks").map(all -> Figure.of(all.size(), 1, 0)))),
            new Measure("shock_recovery", Unit.MONTHS, Base.MONTHS, Recovery::done),
            new Measure("shock_unrecovered", Unit.MONTHS, Base.MONTHS, Recovery::open),
            new Measure("investment_uses", Unit.CHOICES, Base.MONTHS, LifeMeasures::uses));

    private LifeMeasures() {}

    private static Optional<Figure> control(Map<String, Object> answers) {
        List<BigDecimal> told = CONTROL.stream()
                .flatMap(statement -> Figures.number(answers.get(statement)).stream())
                .toList();
        return new Window(told, CONTROL.size() - told.size())
                .mean()
                .map(mean -> Figure.of(mean, told.size(), CONTROL.size() - told.size()));
    }

    private static Optional<Figure> moved(Known known, YearMonth month) {
        List<YearMonth> quarter = known.months(month, QUARTER).toList();
        List<Effort> underWay = known.efforts().stream()
                .filter(effort -> effort.underWay(quarter.getFirst(), month))
                .toList();
        return Figure.share(
                underWay.stream().filter(effort -> effort.moved(quarter)).count(), underWay.size(), 0);
    }

    // The form asks for it only where there wasn't enough to eat: where there was, nobody did with less.
    private static Optional<Figure> coping(Map<String, Object> answers) {
        List<BigDecimal> weighed = COPING.entrySet().stream()
                .flatMap(way -> Figures.number(answers.get(way.getKey())).stream()
                        .map(days -> days.multiply(BigDecimal.valueOf(way.getValue()))))
                .toList();
        boolean enough = weighed.isEmpty() && Boolean.TRUE.equals(answers.get("food_enough"));
        return enough || weighed.size() == COPING.size()
                ? Optional.of(Figure.of(new Window(weighed, 0).sum(), 1, 0))
                : Optional.empty();
    }

    private static Optional<Figure> uses(Known known, YearMonth month) {
        List<YearMonth> year = known.months(month, YEAR).toList();
        List<List<String>> told = year.stream()
                .flatMap(one -> known.answers(one).flatMap(answers -> choices(answers, "investment_used_for")).stream())
                .toList();
        TreeSet<String> uses = new TreeSet<>();
        told.forEach(uses::addAll);
        return known.answers(month)
                .filter(answers -> !uses.isEmpty())
                .map(answers -> new Figure(List.copyOf(uses), told.size(), year.size() - told.size()));
    }

    /** Empty when it isn't told; none of them is told too. */
    static Optional<List<String>> choices(Map<String, Object> answers, String question) {
        return answers.get(question) instanceof List<?> list
                ? Optional.of(list.stream().map(Object::toString).toList())
                : Optional.empty();
    }
}
