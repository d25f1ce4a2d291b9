package org.mutuality.analytics.trend;

import static java.util.stream.Collectors.groupingBy;

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
import org.mutuality.analytics.trend.TrendResponse.WeightedMean;
import org.mutuality.platform.directory.FamilyStatus;

/** Maps cells to a response: rounded, and without suppressed values. */
record TrendResponseMapper(TrendResult result, SuppressedCells suppressedCells) {

    /** Trends in alphabetical order of their currency. */
    List<CurrencyTrend> currencies() {
        return result.bases().entrySet().stream()
                .map(entry -> new CurrencyTrend(
                        entry.getKey(),
                        entry.getValue().enrolled(),
                        entry.getValue().notConsented(),
                        indicators(entry.getKey(), entry.getValue())))
                .toList();
    }

    private List<IndicatorTrend> indicators(String currency, TrendBase base) {
        return result.cells().stream()
                .filter(cell -> cell.currency().equals(currency))
                .collect(groupingBy(IndicatorCell::indicator, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new IndicatorTrend(
                        entry.getKey().toString(),
                        entry.getKey().unit().toString(),
                        entry.getValue().stream().map(cell -> month(cell, base)).toList()))
                .toList();
    }

    private TrendMonth month(IndicatorCell cell, TrendBase base) {
        if (suppressedCells.cells().contains(cell.cell())) {
            return new TrendMonth(
                    cell.month(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(true));
        }
        return new TrendMonth(
                cell.month(),
                Optional.of(base.enrolledIn(cell.month())),
                Optional.of(cell.n()),
                Optional.of(base.notConsentedIn(cell.month())),
                Optional.of(base.expectedIn(cell.month()) - cell.active()),
                Optional.of(base.erasedSince(cell.month())),
                Optional.of(base.withStatusIn(cell.month(), FamilyStatus.ACTIVE)),
                Optional.of(base.withStatusIn(cell.month(), FamilyStatus.LEFT)),
                cell.mean().map(TrendResponseMapper::text),
                cell.median().map(TrendResponseMapper::text),
                weighted(cell),
                Optional.of(cell).filter(one -> one.panel() > 0).map(this::baseline),
                Optional.empty());
    }

    private Optional<WeightedMean> weighted(IndicatorCell cell) {
        boolean revealing =
                suppressedCells.isTooFew(cell.sampled()) || suppressedCells.isTooFew(cell.n() - cell.sampled());
        return cell.weightedMean().filter(mean -> !revealing).map(mean -> new WeightedMean(cell.sampled(), text(mean)));
    }

    private BaselineComparison baseline(IndicatorCell cell) {
        if (suppressedCells.suppressesBaseline(cell)) {
            return new BaselineComparison(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
        }
        return new BaselineComparison(
                Optional.of(cell.panel()),
                Optional.of(cell.zero()).filter(zero -> !suppressedCells.isTooFew(zero)),
                cell.meanChange().map(TrendResponseMapper::text),
                cell.medianChange().map(TrendResponseMapper::text),
                Optional.empty());
    }

    private static String text(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
