package org.mutuality.journal.passbook;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** How long a family stands under a blow: from the first month that tells of one to the first that says it is over. */
final class Recovery {
    private Recovery() {}

    /** In the month that says so. */
    static Optional<Figure> done(Known known, YearMonth month) {
        return known.answers(month)
                .filter(Recovery::over)
                .flatMap(told -> hit(known, month))
                .map(since -> lasted(known, since, month));
    }

    /** Censored: so many months at least. */
    static Optional<Figure> open(Known known, YearMonth month) {
        return known.answers(month)
                .filter(told -> !over(told))
                .flatMap(told -> hit(known, month))
                .map(since -> lasted(known, since, month));
    }

    /** When the blow fell under which the family stood when {@code month} began, or in it. */
    private static Optional<YearMonth> hit(Known known, YearMonth month) {
        Optional<YearMonth> since = Optional.empty();
        for (Map.Entry<YearMonth, Map<String, Object>> one :
                known.told().headMap(month, false).entrySet()) {
            since = over(one.getValue()) ? Optional.empty() : since.or(() -> blow(one));
        }
        return since.or(() -> known.answers(month).flatMap(told -> blow(Map.entry(month, told))));
    }

    private static Optional<YearMonth> blow(Map.Entry<YearMonth, Map<String, Object>> month) {
        return LifeMeasures.choices(month.getValue(), "shocks")
                .filter(shocks -> !shocks.isEmpty())
                .map(shocks -> month.getKey());
    }

    private static boolean over(Map<String, Object> answers) {
        return "yes".equals(answers.get("shock_recovered"));
    }

    private static Figure lasted(Known known, YearMonth since, YearMonth month) {
        long months = ChronoUnit.MONTHS.between(since, month);
        int told = known.told().subMap(since, true, month, true).size();
        return Figure.of(months, told, Math.toIntExact(months) + 1 - told);
    }
}
