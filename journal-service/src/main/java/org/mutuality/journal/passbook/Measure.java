package org.mutuality.journal.passbook;

import org.mutuality.journal.passbook.Indicator.Point;

/**
 * An indicator, defined.
 *
 * @param label what a person reads, in English; with the unit, where the figure has none
 */
record Measure(String name, Unit unit, Base base, String label, Formula formula) {
    Indicator of(Known known) {
        return new Indicator(
                name,
                unit,
                base,
                known.months().stream()
                        .flatMap(month -> formula.of(known, month).stream()
                                .map(figure -> new Point(month, figure.value(), figure.n(), figure.missing())))
                        .toList());
    }
}
