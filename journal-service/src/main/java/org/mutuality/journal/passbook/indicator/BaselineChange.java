package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.journal.passbook.indicator.IndicatorInputs.MonthWindow;

/** Change compared with the family's own baseline. */
final class BaselineChange {
    /** Length of the baseline, the family's first months, and of the period compared with it. */
    static final int MONTHS = 3;

    private BaselineChange() {}

    /**
     * Percentage change of the mean of the last 3 months from the mean of the first 3. Empty until the two periods do
     * not overlap, and where the baseline is zero.
     */
    static IndicatorCalculation sinceBaseline(AnswerExtractor extractor) {
        return (inputs, month) -> inputs.answers(month)
                .filter(answers -> month.minusMonths(MONTHS).compareTo(end(inputs)) >= 0)
                .flatMap(answers ->
                        change(inputs.window(end(inputs), MONTHS, extractor), inputs.window(month, MONTHS, extractor)));
    }

    private static YearMonth end(IndicatorInputs inputs) {
        return inputs.months().getFirst().plusMonths(MONTHS - 1L);
    }

    private static Optional<IndicatorFigure> change(MonthWindow baseline, MonthWindow last) {
        return baseline.mean()
                .flatMap(baselineMean -> last.mean()
                        .flatMap(lastMean -> percent(lastMean.subtract(baselineMean), baselineMean, baseline, last)));
    }

    private static Optional<IndicatorFigure> percent(
            BigDecimal change, BigDecimal baselineMean, MonthWindow baseline, MonthWindow last) {
        return IndicatorFigure.share(
                change, baselineMean, baseline.n() + last.n(), baseline.missing() + last.missing());
    }
}
