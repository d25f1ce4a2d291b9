package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What some months in a row say of one thing.
 *
 * @param values of the months that say it
 * @param missing months that the family could have told it in, and didn't
 */
record MonthWindow(List<BigDecimal> values, int missing) {
    MonthWindow {
        values = List.copyOf(values);
    }

    int n() {
        return values.size();
    }

    BigDecimal sum() {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Optional<BigDecimal> mean() {
        return IndicatorFigure.quotient(sum(), BigDecimal.valueOf(n()));
    }
}
