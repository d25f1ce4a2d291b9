package org.mutuality.journal.passbook.indicator;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** How long a family stands under a blow: from the first month that tells of one to the first that says it is over. */
final class ShockRecovery {
    private ShockRecovery() {}

    /** In the month that says so. */
    static Optional<IndicatorFigure> done(IndicatorInputs known, YearMonth month) {
        return known.answers(month)
                .filter(ShockRecovery::over)
                .flatMap(told -> hit(known, month))
                .map(since -> lasted(known, since, month));
    }

    /** Censored: so many months at least. */
    static Optional<IndicatorFigure> findOpenShock(IndicatorInputs known, YearMonth month) {
        return known.answers(month)
                .filter(told -> !over(told))
                .flatMap(told -> hit(known, month))
                .map(since -> lasted(known, since, month));
    }

    /** When the blow fell under which the family stood when {@code month} began, or in it. */
    private static Optional<YearMonth> hit(IndicatorInputs known, YearMonth month) {
        Optional<YearMonth> since = Optional.empty();
        for (Map.Entry<YearMonth, Map<String, Object>> one :
                known.answersByMonth().headMap(month, false).entrySet()) {
            since = over(one.getValue()) ? Optional.empty() : since.or(() -> blow(one));
        }
        return since.or(() -> known.answers(month).flatMap(told -> blow(Map.entry(month, told))));
    }

    private static Optional<YearMonth> blow(Map.Entry<YearMonth, Map<String, Object>> month) {
        return WellbeingIndicators.choices(month.getValue(), "shocks")
                .filter(shocks -> !shocks.isEmpty())
                .map(shocks -> month.getKey());
    }

    private static boolean over(Map<String, Object> answers) {
        return "yes".equals(answers.get("shock_recovered"));
    }

    private static IndicatorFigure lasted(IndicatorInputs known, YearMonth since, YearMonth month) {
        long months = ChronoUnit.MONTHS.between(since, month);
        int told = known.answersByMonth().subMap(since, true, month, true).size();
        return IndicatorFigure.of(months, told, Math.toIntExact(months) + 1 - told);
    }
}
