package org.mutuality.analytics.trend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** A trend as it is answered. Numbers are decimal text to two places; what is not known is absent. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TrendResponse(String scope, String id, String currency, int enrolled, List<IndicatorTrend> indicators) {

    /** Over cohorts of several currencies, each apart: never a mean over two. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record TrendsByCurrency(String scope, Optional<String> id, List<CurrencyTrend> currencies) {}

    /** The families whose cohorts reckon in {@code currency}. */
    public record CurrencyTrend(String currency, int enrolled, List<IndicatorTrend> indicators) {}

    /** @param months those for which at least one family answered, oldest first */
    public record IndicatorTrend(String indicator, String unit, List<TrendMonth> months) {}

    /**
     * @param n families that answered
     * @param missing enrolled − n
     * @param suppressed true when it stays hidden because too few families stand behind it; then nothing else is told
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record TrendMonth(
            YearMonth month,
            Optional<Integer> n,
            Optional<Integer> missing,
            Optional<String> mean,
            Optional<String> median,
            Optional<BaselineComparison> baseline,
            Optional<Boolean> suppressed) {}

    /**
     * The month against the cohort's baseline months.
     *
     * @param n families with an answer in both (the balanced panel)
     * @param zero those whose baseline is zero: not in the median
     * @param meanChangePercent of the panel's mean against its own mean in the baseline
     * @param medianChangePercent median over families of their own change
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record BaselineComparison(
            Optional<Integer> n,
            Optional<Integer> zero,
            Optional<String> meanChangePercent,
            Optional<String> medianChangePercent,
            Optional<Boolean> suppressed) {}
}
