package org.mutuality.analytics.trend;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mutuality.analytics.trend.Trend.Baseline;
import org.mutuality.analytics.trend.Trend.CurrencyTrend;
import org.mutuality.analytics.trend.Trend.IndicatorTrend;
import org.mutuality.analytics.trend.Trend.Month;

/** Puts figures into words: rounded, and without what is hidden. */
record Telling(Reading reading, Hidden hidden) {

    /** In the order of their currencies. */
    List<CurrencyTrend> currencies() {
        return reading.enrolled().entrySet().stream()
                .map(entry -> new CurrencyTrend(entry.getKey(), entry.getValue(), indicators(entry.getKey())))
                .toList();
    }

    private List<IndicatorTrend> indicators(String currency) {
        return reading.figures().stream()
                .filter(figure -> figure.currency().equals(currency))
                .collect(groupingBy(Figure::indicator, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new IndicatorTrend(
                        entry.getKey().toString(),
                        entry.getKey().unit().toString(),
                        entry.getValue().stream().map(this::month).toList()))
                .toList();
    }

    private Month month(Figure figure) {
        if (hidden.cells().contains(figure.cell())) {
            return new Month(
                    figure.month(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(true));
        }
        return new Month(
                figure.month(),
                Optional.of(figure.n()),
                Optional.of(Math.max(0, enrolled(figure.currency()) - figure.n())),
                figure.mean().map(Telling::text),
                figure.median().map(Telling::text),
                Optional.of(figure).filter(one -> one.panel() > 0).map(this::baseline),
                Optional.empty());
    }

    private Baseline baseline(Figure figure) {
        if (hidden.baseline(figure)) {
            return new Baseline(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
        }
        return new Baseline(
                Optional.of(figure.panel()),
                Optional.of(figure.zero()).filter(zero -> !hidden.tooFew(zero)),
                figure.meanChange().map(Telling::text),
                figure.medianChange().map(Telling::text),
                Optional.empty());
    }

    private int enrolled(String currency) {
        return reading.enrolled().getOrDefault(currency, 0);
    }

    private static String text(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
