package org.mutuality.analytics.trend;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.analytics.indicator.Indicator;

/**
 * One indicator in one month, over the families of a scope that answered; unrounded.
 *
 * @param n families
 * @param mean empty when a ratio's whole adds up to nothing
 * @param panel families that also answered in the baseline months
 * @param zero those of the panel whose baseline is zero: they have no change of their own
 * @param meanChange of the panel's mean against the panel's baseline mean, %
 * @param medianChange median of the families' own changes, %
 */
record IndicatorCell(
        String currency,
        Indicator indicator,
        YearMonth month,
        int n,
        Optional<BigDecimal> mean,
        Optional<BigDecimal> median,
        int panel,
        int zero,
        Optional<BigDecimal> meanChange,
        Optional<BigDecimal> medianChange) {

    CellKey cell() {
        return new CellKey(currency, indicator, month);
    }

    /** Where a figure stands. */
    record CellKey(String currency, Indicator indicator, YearMonth month) {}
}
