package org.mutuality.journal.passbook.indicator;

import org.mutuality.journal.passbook.indicator.FamilyIndicator.IndicatorPoint;

/** Definition of an indicator. */
public record IndicatorDefinition(String name, FigureUnit unit, Denominator base, IndicatorCalculation formula) {
    /** Key of its label, which names the unit where the value does not. */
    public String message() {
        return "passbook.indicator." + name;
    }

    FamilyIndicator of(IndicatorInputs inputs) {
        return new FamilyIndicator(
                name,
                unit,
                base,
                inputs.months().stream()
                        .flatMap(month -> formula.of(inputs, month).stream()
                                .map(figure -> new IndicatorPoint(month, figure.value(), figure.n(), figure.missing())))
                        .toList());
    }
}
