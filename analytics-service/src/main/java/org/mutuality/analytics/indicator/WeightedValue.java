package org.mutuality.analytics.indicator;

import java.math.BigDecimal;

/**
 * What one family's month says about one indicator: {@code value / weight}. The weight is 1, but for a ratio, whose mean over
 * families is the ratio of the sums: a family with little income must not count as much as one with a lot.
 */
public record WeightedValue(BigDecimal value, BigDecimal weight) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static WeightedValue of(BigDecimal value) {
        return new WeightedValue(value, BigDecimal.ONE);
    }

    /** In percent. */
    static WeightedValue ratio(BigDecimal part, BigDecimal whole) {
        return new WeightedValue(part.multiply(HUNDRED), whole);
    }

    /** 100 or 0, so that the mean is the share in percent. */
    static WeightedValue share(boolean yes) {
        return of(yes ? HUNDRED : BigDecimal.ZERO);
    }
}
