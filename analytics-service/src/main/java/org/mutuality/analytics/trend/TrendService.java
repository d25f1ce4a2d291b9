package org.mutuality.analytics.trend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mutuality.analytics.indicator.Indicator;
import org.mutuality.analytics.trend.Suppression.SuppressedCells;
import org.mutuality.analytics.trend.TrendAccess.AccessLevel;
import org.mutuality.analytics.trend.TrendQueries.TrendResult;
import org.mutuality.analytics.trend.TrendResponse.CurrencyTrend;
import org.mutuality.platform.identity.CurrentUser;

/** Answers a trend query at the access level of the caller. */
@ApplicationScoped
public class TrendService {

    private final TrendQueries queries;

    TrendService(TrendQueries queries) {
        this.queries = queries;
    }

    /** Trends by currency. @throws ProblemException INDICATOR_UNKNOWN, NOT_FOUND without access, AS_OF_NOT_ALLOWED */
    List<CurrencyTrend> of(Scope scope, AccessLevel level, List<String> indicators, @Nullable Instant asOf) {
        CurrentUser.requireVisible(level != AccessLevel.NONE, scope);
        boolean suppressed = level == AccessLevel.SUPPRESSED;
        if (asOf != null && suppressed) {
            throw TrendProblem.AS_OF_NOT_ALLOWED.because("leave-as-of-out");
        }
        TrendResult result = queries.read(
                new TrendQuery(scope, indicators(indicators), Optional.ofNullable(asOf), level != AccessLevel.FULL),
                suppressed);
        return new TrendResponseMapper(
                        result, suppressed ? Suppression.of(scope, result.cellCounts()) : SuppressedCells.NOTHING)
                .currencies();
    }

    // The problem does not repeat the unknown value, which may be personal.
    private static Set<Indicator> indicators(List<String> names) {
        return names.isEmpty()
                ? EnumSet.allOf(Indicator.class)
                : names.stream()
                        .map(name -> Indicator.find(name).orElseThrow(TrendService::unknownIndicator))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Indicator.class)));
    }

    private static RuntimeException unknownIndicator() {
        return TrendProblem.INDICATOR_UNKNOWN.because("indicators", List.of(Indicator.values()));
    }
}
