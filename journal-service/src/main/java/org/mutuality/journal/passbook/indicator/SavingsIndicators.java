package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mutuality.platform.indicator.DerivedAmount;
import org.mutuality.journal.passbook.indicator.IndicatorInputs.MonthWindow;

/** Indicators of savings, public assistance and contributions to lending circles. */
final class SavingsIndicators {
    private static final int QUARTER = 3;
    private static final AnswerExtractor FLOW = AnswerExtractor.amount(DerivedAmount.SAVINGS_FLOW);
    private static final AnswerExtractor BALANCE = AnswerExtractor.question("savings_balance");
    private static final AnswerExtractor CONSUMED = AnswerExtractor.question("consumption");
    private static final AnswerExtractor ASSISTANCE = AnswerExtractor.question("public_assistance");
    private static final AnswerExtractor CIRCLE = AnswerExtractor.question("circle_contribution");
    private static final BigDecimal WEEKS_A_YEAR = BigDecimal.valueOf(52);
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    static final List<IndicatorDefinition> ALL = List.of(
            new IndicatorDefinition(
                    "savings_flow", FigureUnit.MONEY_PER_MONTH, Denominator.MONTHS, IndicatorCalculation.level(FLOW)),
            new IndicatorDefinition("savings_rate", FigureUnit.PERCENT, Denominator.MONTHS, SavingsIndicators::rate),
            new IndicatorDefinition("liquid_buffer", FigureUnit.WEEKS, Denominator.MONTHS, SavingsIndicators::buffer),
            new IndicatorDefinition(
                    "public_assistance",
                    FigureUnit.MONEY_PER_MONTH,
                    Denominator.MONTHS,
                    IndicatorCalculation.level(ASSISTANCE)),
            new IndicatorDefinition(
                    "public_assistance_change",
                    FigureUnit.PERCENT,
                    Denominator.MONTHS,
                    BaselineChange.sinceBaseline(ASSISTANCE)),
            new IndicatorDefinition(
                    "circle_contribution",
                    FigureUnit.MONEY_PER_MONTH,
                    Denominator.MONTHS,
                    IndicatorCalculation.level(CIRCLE)),
            new IndicatorDefinition(
                    "circle_contribution_change",
                    FigureUnit.PERCENT,
                    Denominator.MONTHS,
                    BaselineChange.sinceBaseline(CIRCLE)));

    private SavingsIndicators() {}

    // Only months that have both, so that the two sums cover the same months.
    private static Optional<IndicatorFigure> rate(IndicatorInputs inputs, YearMonth month) {
        return inputs.answers(month).flatMap(answers -> {
            MonthWindow saved = inputs.window(month, QUARTER, both(FLOW, IncomeIndicators.EARNED));
            MonthWindow earned = inputs.window(month, QUARTER, both(IncomeIndicators.EARNED, FLOW));
            return IndicatorFigure.share(saved.sum(), earned.sum(), saved.n(), saved.missing());
        });
    }

    private static AnswerExtractor both(AnswerExtractor extractor, AnswerExtractor other) {
        return answers ->
                extractor.apply(answers).filter(value -> other.apply(answers).isPresent());
    }

    /** Savings divided by the mean weekly consumption of three months. */
    private static Optional<IndicatorFigure> buffer(IndicatorInputs inputs, YearMonth month) {
        MonthWindow consumed = inputs.window(month, QUARTER, CONSUMED);
        return inputs.answers(month)
                .flatMap(BALANCE)
                .flatMap(balance -> consumed.mean()
                        .flatMap(mean ->
                                IndicatorFigure.quotient(balance.multiply(WEEKS_A_YEAR), mean.multiply(MONTHS_A_YEAR))))
                .map(weeks -> IndicatorFigure.of(weeks, consumed.n(), consumed.missing()));
    }
}
