package org.mutuality.analytics.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mutuality.analytics.trend.Suppression.SuppressedCells;
import org.mutuality.analytics.trend.TrendQueries.TrendResult;
import org.mutuality.analytics.trend.TrendResponse.BaselineComparison;
import org.mutuality.analytics.trend.TrendResponse.CurrencyTrend;
import org.mutuality.analytics.trend.TrendResponse.IndicatorTrend;
import org.mutuality.analytics.trend.TrendResponse.TrendMonth;
import static java.util.stream.Collectors.groupingBy;

/** Puts figures into words: rounded, and without what is hidden. */
record TrendResponseMapper(TrendResult result, SuppressedCells suppressedCells) {

    /** In the order of their currencies. */
    List<CurrencyTrend> currencies() {
        return result.enrolled().entrySet().stream()
                .map(entry -> new CurrencyTrend(entry.getKey(), entry.getValue(), indicators(entry.getKey())))
                .toList();
    }

    private List<IndicatorTrend> indicators(String currency) {
        return result.cells().stream()
                .filter(figure -> figure.currency().equals(currency))
                .collect(groupingBy(IndicatorCell::indicator, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new IndicatorTrend(
                        entry.getKey().toString(),
                        entry.getKey().unit().toString(),
                        entry.getValue().stream().map(this::month).toList()))
                .toList();
    }

    private TrendMonth month(IndicatorCell figure) {
        if (suppressedCells.cells().contains(figure.cell())) {
            return new TrendMonth(
                    figure.month(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(true));
        }
        return new TrendMonth(
                figure.month(),
                Optional.of(figure.n()),
                Optional.of(Math.max(0, enrolled(figure.currency()) - figure.n())),
                figure.mean().map(TrendResponseMapper::text),
                figure.median().map(TrendResponseMapper::text),
                Optional.of(figure).filter(one -> one.panel() > 0).map(this::baseline),
                Optional.empty());
    }

    private BaselineComparison baseline(IndicatorCell figure) {
        if (suppressedCells.suppressesBaseline(figure)) {
            return new BaselineComparison(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
        }
        return new BaselineComparison(
                Optional.of(figure.panel()),
                Optional.of(figure.zero()).filter(zero -> !suppressedCells.isTooFew(zero)),
                figure.meanChange().map(TrendResponseMapper::text),
                figure.medianChange().map(TrendResponseMapper::text),
                Optional.empty());
    }

    private int enrolled(String currency) {
        return result.enrolled().getOrDefault(currency, 0);
    }

    private static String text(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
