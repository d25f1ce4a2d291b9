package org.mutuality.analytics.trend;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mutuality.analytics.indicator.Indicator;

/**
 * A query of trends.
 *
 * @param scope families of the trend
 * @param indicators requested indicators
 * @param asOf time as of which versions are read; empty for the current versions
 */
record TrendQuery(Scope scope, Set<Indicator> indicators, Optional<Instant> asOf) {
    private static final int PART_SIZE = 4;

    /**
     * The same query in parts of a few indicators, whose results together are its result. All indicators of 20,000 journals in
     * one statement take seconds, sort on disk and come near the time limit of a statement; a part takes a tenth of that.
     */
    List<TrendQuery> parts() {
        List<Indicator> all = List.copyOf(indicators);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + PART_SIZE)
                .mapToObj(from -> all.subList(from, Math.min(from + PART_SIZE, all.size())))
                .map(part -> new TrendQuery(scope, EnumSet.copyOf(part), asOf))
                .toList();
    }

    /** Adds all summands, because suppression must not depend on which indicators are requested together. */
    TrendQuery withSummands() {
        Set<Indicator> all = EnumSet.copyOf(indicators);
        Indicator.SUMS.forEach(all::addAll);
        return new TrendQuery(scope, all, asOf);
    }
}
