package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.journal.passbook.indicator.IndicatorInputs.MonthWindow;

/** Change against the family's own beginning. */
final class BaselineChange {
    /** Both of the baseline, which are the family's first months, and of what is compared with it. */
    static final int MONTHS = 3;

    private BaselineChange() {}

    /**
     * In percent: mean of the last 3 months to mean of the first 3. Empty until the two are of different months, and where the
     * family began with nothing, for of nothing there are no per cent.
     */
    static IndicatorCalculation sinceBaseline(AnswerExtractor reading) {
        return (known, month) -> known.answers(month)
                .filter(told -> month.minusMonths(MONTHS).compareTo(end(known)) >= 0)
                .flatMap(told ->
                        change(known.window(end(known), MONTHS, reading), known.window(month, MONTHS, reading)));
    }

    private static YearMonth end(IndicatorInputs known) {
        return known.months().getFirst().plusMonths(MONTHS - 1L);
    }

    private static Optional<IndicatorFigure> change(MonthWindow baseline, MonthWindow last) {
        return baseline.mean()
                .flatMap(before -> last.mean().flatMap(now -> percent(now.subtract(before), before, baseline, last)));
    }

    private static Optional<IndicatorFigure> percent(
            BigDecimal change, BigDecimal before, MonthWindow baseline, MonthWindow last) {
        return IndicatorFigure.share(change, before, baseline.n() + last.n(), baseline.missing() + last.missing());
    }
}
