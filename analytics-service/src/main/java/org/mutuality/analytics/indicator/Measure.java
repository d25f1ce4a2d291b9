package org.mutuality.analytics.indicator;

import java.math.BigDecimal;

/**
 * What one family's month says about one indicator: {@code value / weight}. The weight is 1, but for a ratio, whose mean over
 * families is the ratio of the sums: a family with little income must not count as much as one with a lot.
 */
public record Measure(BigDecimal value, BigDecimal weight) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Measure of(BigDecimal value) {
        return new Measure(value, BigDecimal.ONE);
    }

    /** In percent. */
    static Measure ratio(BigDecimal part, BigDecimal whole) {
        return new Measure(part.multiply(HUNDRED), whole);
    }

    /** 100 or 0, so that the mean is the share in percent. */
    static Measure share(boolean yes) {
        return of(yes ? HUNDRED : BigDecimal.ZERO);
    }
}
