package org.mutuality.journal.passbook.indicator;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mutuality.journal.passbook.indicator.IndicatorInputs.MonthWindow;

/** How an indicator of a family's month follows from what is known of the family; empty when that doesn't say. */
interface IndicatorCalculation {
    Optional<IndicatorFigure> of(IndicatorInputs known, YearMonth month);

    /** Of the journal of the month alone. */
    static IndicatorCalculation month(Function<Map<String, Object>, Optional<IndicatorFigure>> figure) {
        return (known, month) -> known.answers(month).flatMap(figure);
    }

    /** What the month says in one number. */
    static IndicatorCalculation level(AnswerExtractor reading) {
        return month(answers -> reading.apply(answers).map(value -> IndicatorFigure.of(value, 1, 0)));
    }

    /** Of the last {@code length} months, when the last of them was told: what isn't told yet makes no new figure. */
    static IndicatorCalculation window(
            int length, AnswerExtractor reading, Function<MonthWindow, Optional<IndicatorFigure>> figure) {
        return (known, month) ->
                known.answers(month).flatMap(told -> figure.apply(known.window(month, length, reading)));
    }
}
