package org.mutuality.journal.passbook.indicator;

import org.mutuality.journal.passbook.indicator.FamilyIndicator.IndicatorPoint;

/** An indicator, defined. */
public record IndicatorDefinition(String name, FigureUnit unit, Denominator base, IndicatorCalculation formula) {
    /** Key of its label, which names the unit where the figure has none. */
    public String message() {
        return "passbook.indicator." + name;
    }

    FamilyIndicator of(IndicatorInputs known) {
        return new FamilyIndicator(
                name,
                unit,
                base,
                known.months().stream()
                        .flatMap(month -> formula.of(known, month).stream()
                                .map(figure -> new IndicatorPoint(month, figure.value(), figure.n(), figure.missing())))
                        .toList());
    }
}
