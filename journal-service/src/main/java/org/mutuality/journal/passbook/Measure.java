package org.mutuality.journal.passbook;

import org.mutuality.journal.passbook.Indicator.Point;

/** An indicator, defined. */
record Measure(String name, Unit unit, Base base, Formula formula) {
    /** Key of its label, which names the unit where the figure has none. */
    String message() {
        return "passbook.indicator." + name;
    }

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
