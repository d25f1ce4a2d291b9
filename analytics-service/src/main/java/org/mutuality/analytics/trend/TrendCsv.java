package org.mutuality.analytics.trend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mutuality.analytics.trend.TrendResponse.BaselineComparison;
import org.mutuality.analytics.trend.TrendResponse.CurrencyTrend;
import org.mutuality.analytics.trend.TrendResponse.IndicatorTrend;
import org.mutuality.analytics.trend.TrendResponse.TrendMonth;
import org.mutuality.analytics.trend.TrendResponse.TrendsByCurrency;
import org.mutuality.analytics.trend.TrendResponse.WeightedMean;
import org.mutuality.platform.Csv;

/**
 * Trends as a CSV table (RFC 4180): one row per currency, indicator and month, with the values of the JSON and the same ones
 * withheld. Cells are ids, names of indicators, months and numbers, so none can be taken for a formula.
 */
final class TrendCsv {
    private static final String HEADER = Csv.row(
            "scope",
            "id",
            "currency",
            "indicator",
            "unit",
            "month",
            "enrolled",
            "n",
            "notConsented",
            "missing",
            "erased",
            "mean",
            "median",
            "weightedN",
            "weightedMean",
            "baselineN",
            "baselineZero",
            "meanChangePercent",
            "medianChangePercent",
            "suppressed",
            "baselineSuppressed",
            "active",
            "left");

    private TrendCsv() {}

    static String of(TrendResponse trend) {
        return HEADER + rows(trend.scope(), trend.id(), trend.currency(), trend.indicators());
    }

    static String of(TrendsByCurrency trends) {
        return HEADER
                + trends.currencies().stream()
                        .map(one -> rows(trends.scope(), trends.id().orElse(""), one))
                        .collect(Collectors.joining());
    }

    private static String rows(String scope, String id, CurrencyTrend trend) {
        return rows(scope, id, trend.currency(), trend.indicators());
    }

    private static String rows(String scope, String id, String currency, List<IndicatorTrend> indicators) {
        return indicators.stream()
                .flatMap(indicator ->
                        indicator.months().stream().map(month -> row(scope, id, currency, indicator, month)))
                .collect(Collectors.joining());
    }

    private static String row(String scope, String id, String currency, IndicatorTrend indicator, TrendMonth month) {
        Optional<BaselineComparison> baseline = month.baseline();
        return Csv.row(
                scope,
                id,
                currency,
                indicator.indicator(),
                indicator.unit(),
                month.month(),
                cell(month.enrolled()),
                cell(month.n()),
                cell(month.notConsented()),
                cell(month.missing()),
                cell(month.erased()),
                cell(month.mean()),
                cell(month.median()),
                cell(month.weighted().map(WeightedMean::n)),
                cell(month.weighted().map(WeightedMean::mean)),
                cell(baseline.flatMap(BaselineComparison::n)),
                cell(baseline.flatMap(BaselineComparison::zero)),
                cell(baseline.flatMap(BaselineComparison::meanChangePercent)),
                cell(baseline.flatMap(BaselineComparison::medianChangePercent)),
                cell(month.suppressed()),
                cell(baseline.flatMap(BaselineComparison::suppressed)),
                cell(month.active()),
                cell(month.left()));
    }

    private static Object cell(Optional<?> value) {
        return value.map(Object.class::cast).orElse("");
    }
}
