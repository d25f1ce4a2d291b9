package org.mutuality.analytics.indicator;

import java.math.BigDecimal;

/**
 * Value of an indicator for one family and month: {@code value / weight}. The weight is 1 except for ratios. The mean of a ratio
 * over families is the ratio of the sums, so that a family with a small denominator does not count as much as one with a large.
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
