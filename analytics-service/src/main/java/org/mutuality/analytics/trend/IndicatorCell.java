package org.mutuality.analytics.trend;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.analytics.indicator.Indicator;

/**
 * One indicator in one month over the families of a scope that answered; values are not rounded.
 *
 * @param n number of families that answered
 * @param active those of them that were active when the month ended
 * @param mean empty when the denominators of a ratio add up to 0
 * @param sampled number of families that answered and whose interview has a sampling weight
 * @param weightedMean mean over these, each with its weight; empty without any
 * @param panel number of families that also answered in the baseline months
 * @param zero number of families of the panel whose baseline is 0, which have no change
 * @param meanChange change of the panel's mean against its baseline mean, in %
 * @param medianChange median of the changes of the panel's families, in %
 */
record IndicatorCell(
        String currency,
        Indicator indicator,
        YearMonth month,
        int n,
        int active,
        Optional<BigDecimal> mean,
        Optional<BigDecimal> median,
        int sampled,
        Optional<BigDecimal> weightedMean,
        int panel,
        int zero,
        Optional<BigDecimal> meanChange,
        Optional<BigDecimal> medianChange) {

    CellKey cell() {
        return new CellKey(currency, indicator, month);
    }

    /** Currency, indicator and month of a cell. */
    record CellKey(String currency, Indicator indicator, YearMonth month) {}
}
