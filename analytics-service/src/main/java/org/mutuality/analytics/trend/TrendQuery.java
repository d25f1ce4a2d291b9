package org.mutuality.analytics.trend;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mutuality.analytics.indicator.Indicator;

/**
 * What is asked.
 *
 * @param asOf as reported then; empty: as known now
 */
record TrendQuery(Scope scope, Set<Indicator> indicators, Optional<Instant> asOf) {

    /** Also the parts of sums: what must stay hidden must not depend on how much is asked at once. */
    TrendQuery withParts() {
        Set<Indicator> all = EnumSet.copyOf(indicators);
        Indicator.SUMS.forEach(all::addAll);
        return new TrendQuery(scope, all, asOf);
    }
}
