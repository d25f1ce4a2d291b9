package org.mutuality.journal.passbook.indicator;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mutuality.journal.passbook.indicator.IndicatorInputs.MonthWindow;

/** Computes an indicator for one month from a family's data; empty where the data is missing. */
interface IndicatorCalculation {
    Optional<IndicatorFigure> of(IndicatorInputs inputs, YearMonth month);

    /** From the month's journal alone. */
    static IndicatorCalculation month(Function<Map<String, Object>, Optional<IndicatorFigure>> figure) {
        return (inputs, month) -> inputs.answers(month).flatMap(figure);
    }

    /** A number of the month itself. */
    static IndicatorCalculation level(AnswerExtractor extractor) {
        return month(answers -> extractor.apply(answers).map(value -> IndicatorFigure.of(value, 1, 0)));
    }

    /** Of the last {@code length} months, if the last one was submitted: a month not submitted yet adds no value. */
    static IndicatorCalculation window(
            int length, AnswerExtractor extractor, Function<MonthWindow, Optional<IndicatorFigure>> figure) {
        return (inputs, month) ->
                inputs.answers(month).flatMap(answers -> figure.apply(inputs.window(month, length, extractor)));
    }
}
