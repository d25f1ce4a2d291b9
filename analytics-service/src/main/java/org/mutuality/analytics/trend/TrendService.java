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

/** From a question as it came to what may be told. */
@ApplicationScoped
public class TrendService {

    private final TrendQueries view;

    TrendService(TrendQueries view) {
        this.view = view;
    }

    /** By currency. @throws org.mutuality.platform.problem.Refusal unknown indicator, hidden scope, or a moment chosen without full sight */
    List<CurrencyTrend> of(Scope scope, AccessLevel clearness, List<String> indicators, @Nullable Instant asOf) {
        CurrentUser.requireVisible(clearness != AccessLevel.NONE, scope);
        boolean full = clearness == AccessLevel.FULL;
        if (asOf != null && !full) {
            throw TrendProblem.AS_OF_NOT_ALLOWED.because("Leave asOf out");
        }
        TrendResult reading = view.read(new TrendQuery(scope, indicators(indicators), Optional.ofNullable(asOf)), !full);
        return new TrendResponseMapper(
                        reading, full ? SuppressedCells.NOTHING : Suppression.of(scope, reading.cellCounts()))
                .currencies();
    }

    // What was sent is not repeated: it may be personal.
    private static Set<Indicator> indicators(List<String> names) {
        return names.isEmpty()
                ? EnumSet.allOf(Indicator.class)
                : names.stream()
                        .map(name -> Indicator.find(name).orElseThrow(TrendService::unknownIndicator))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Indicator.class)));
    }

    private static RuntimeException unknownIndicator() {
        return TrendProblem.INDICATOR_UNKNOWN.because("The indicators are %s", List.of(Indicator.values()));
    }
}
