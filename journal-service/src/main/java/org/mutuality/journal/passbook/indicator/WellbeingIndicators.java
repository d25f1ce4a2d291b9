package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.mutuality.journal.goal.activity.GoalActivity;
import org.mutuality.journal.passbook.indicator.IndicatorInputs.MonthWindow;
import org.mutuality.platform.indicator.MonthAnswers;
import org.mutuality.platform.indicator.MonthFigure;

/** Indicators of wellbeing, agency and resilience. */
final class WellbeingIndicators {
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    /** Weights of days per week in the reduced coping strategies index. */
    private static final Map<String, Integer> COPING = Map.of(
            "coping_cheaper_food", 1,
            "coping_borrowed_food", 2,
            "coping_smaller_portions", 1,
            "coping_adults_less", 3,
            "coping_fewer_meals", 1);

    static final List<IndicatorDefinition> ALL = List.of(
            new IndicatorDefinition(
                    "ladder",
                    FigureUnit.STEPS_0_TO_10,
                    Denominator.MONTHS,
                    IndicatorCalculation.level(AnswerExtractor.question("ladder"))),
            new IndicatorDefinition(
                    "satisfaction",
                    FigureUnit.STEPS_0_TO_10,
                    Denominator.MONTHS,
                    IndicatorCalculation.level(AnswerExtractor.question("satisfaction"))),
            new IndicatorDefinition(
                    "sense_of_control",
                    FigureUnit.STEPS_1_TO_5,
                    Denominator.STATEMENTS,
                    IndicatorCalculation.month(answers -> MonthFigure.senseOfControl(new MonthAnswers(answers))
                            .flatMap(IndicatorFigure::mean))),
            new IndicatorDefinition("goals_moved", FigureUnit.PERCENT, Denominator.GOALS, WellbeingIndicators::moved),
            new IndicatorDefinition(
                    "coping_index",
                    FigureUnit.INDEX_0_TO_56,
                    Denominator.MONTHS,
                    IndicatorCalculation.month(WellbeingIndicators::coping)),
            new IndicatorDefinition(
                    "shock_kinds",
                    FigureUnit.TIMES,
                    Denominator.MONTHS,
                    IndicatorCalculation.month(
                            answers -> choices(answers, "shocks").map(all -> IndicatorFigure.of(all.size(), 1, 0)))),
            new IndicatorDefinition(
                    "shock_recovery", FigureUnit.MONTHS, Denominator.MONTHS, ShockRecovery::findRecovery),
            new IndicatorDefinition(
                    "shock_unrecovered", FigureUnit.MONTHS, Denominator.MONTHS, ShockRecovery::findOpenShock),
            new IndicatorDefinition(
                    "investment_uses", FigureUnit.CHOICES, Denominator.MONTHS, WellbeingIndicators::uses));

    private WellbeingIndicators() {}

    private static Optional<IndicatorFigure> moved(IndicatorInputs inputs, YearMonth month) {
        List<YearMonth> quarter = inputs.months(month, QUARTER).toList();
        List<GoalActivity> underWay = inputs.goalActivities().stream()
                .filter(activity -> activity.underWay(quarter.getFirst(), month))
                .toList();
        return IndicatorFigure.share(
                underWay.stream().filter(activity -> activity.moved(quarter)).count(), underWay.size(), 0);
    }

    // The form asks for it only where there was not enough to eat: otherwise the index is 0.
    private static Optional<IndicatorFigure> coping(Map<String, Object> answers) {
        List<BigDecimal> weighted = COPING.entrySet().stream()
                .flatMap(strategy -> AnswerNumbers.number(answers.get(strategy.getKey())).stream()
                        .map(days -> days.multiply(BigDecimal.valueOf(strategy.getValue()))))
                .toList();
        boolean enough = weighted.isEmpty() && Boolean.TRUE.equals(answers.get("food_enough"));
        return enough || weighted.size() == COPING.size()
                ? Optional.of(IndicatorFigure.of(new MonthWindow(weighted, 0).sum(), 1, 0))
                : Optional.empty();
    }

    private static Optional<IndicatorFigure> uses(IndicatorInputs inputs, YearMonth month) {
        List<YearMonth> year = inputs.months(month, YEAR).toList();
        List<List<String>> answered = year.stream()
                .flatMap(
                        one -> inputs.answers(one).flatMap(answers -> choices(answers, "investment_used_for")).stream())
                .toList();
        TreeSet<String> uses = new TreeSet<>();
        answered.forEach(uses::addAll);
        return inputs.answers(month)
                .filter(answers -> !uses.isEmpty())
                .map(answers -> new IndicatorFigure(List.copyOf(uses), answered.size(), year.size() - answered.size()));
    }

    /** Empty when there is no answer; an empty list is an answer. */
    static Optional<List<String>> choices(Map<String, Object> answers, String question) {
        return answers.get(question) instanceof List<?> list
                ? Optional.of(list.stream().map(Object::toString).toList())
                : Optional.empty();
    }

    /** Duration of a setback: from the first month that reports one to the first that reports recovery. */
    static final class ShockRecovery {
        private ShockRecovery() {}

        /** Months until recovery, in the month that reports it. */
        static Optional<IndicatorFigure> findRecovery(IndicatorInputs inputs, YearMonth month) {
            return inputs.answers(month)
                    .filter(ShockRecovery::isRecovered)
                    .flatMap(answered -> findStart(inputs, month))
                    .map(since -> duration(inputs, since, month));
        }

        /** Months since a setback that the family has not recovered from, which is a lower bound of its duration. */
        static Optional<IndicatorFigure> findOpenShock(IndicatorInputs inputs, YearMonth month) {
            return inputs.answers(month)
                    .filter(answered -> !isRecovered(answered))
                    .flatMap(answered -> findStart(inputs, month))
                    .map(since -> duration(inputs, since, month));
        }

        /** Month of the setback that lasted when {@code month} began, or that happened in it. */
        private static Optional<YearMonth> findStart(IndicatorInputs inputs, YearMonth month) {
            Optional<YearMonth> since = Optional.empty();
            for (Map.Entry<YearMonth, Map<String, Object>> one :
                    inputs.answersByMonth().headMap(month, false).entrySet()) {
                since = isRecovered(one.getValue()) ? Optional.empty() : since.or(() -> findShock(one));
            }
            return since.or(() -> inputs.answers(month).flatMap(answered -> findShock(Map.entry(month, answered))));
        }

        private static Optional<YearMonth> findShock(Map.Entry<YearMonth, Map<String, Object>> month) {
            return WellbeingIndicators.choices(month.getValue(), "shocks")
                    .filter(shocks -> !shocks.isEmpty())
                    .map(shocks -> month.getKey());
        }

        private static boolean isRecovered(Map<String, Object> answers) {
            return "yes".equals(answers.get("shock_recovered"));
        }

        private static IndicatorFigure duration(IndicatorInputs inputs, YearMonth since, YearMonth month) {
            long months = ChronoUnit.MONTHS.between(since, month);
            int answered = inputs.answersByMonth().subMap(since, true, month, true).size();
            return IndicatorFigure.of(months, answered, Math.toIntExact(months) + 1 - answered);
        }
    }
}
