package org.mutuality.analytics.trend;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mutuality.analytics.indicator.Indicator;

/**
 * A query of trends.
 *
 * @param scope families of the trend
 * @param indicators requested indicators
 * @param asOf time as of which versions are read; empty for the current versions
 * @param consentedOnly whether only families count that consent to research now, also as of an earlier time
 */
record TrendQuery(Scope scope, Set<Indicator> indicators, Optional<Instant> asOf, boolean consentedOnly) {

    /** Adds all summands, because suppression must not depend on which indicators are requested together. */
    TrendQuery withSummands() {
        Set<Indicator> all = EnumSet.copyOf(indicators);
        Indicator.SUMS.forEach(all::addAll);
        return new TrendQuery(scope, all, asOf, consentedOnly);
    }
}
