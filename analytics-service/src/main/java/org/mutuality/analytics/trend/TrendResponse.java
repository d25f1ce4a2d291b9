package org.mutuality.analytics.trend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Trend of a family or cohort. Numbers are decimal text with two decimals; unknown values are absent.
 *
 * @param scope {@code family} or {@code cohort}
 * @param id id of the family or cohort
 * @param currency ISO 4217 code of money values
 * @param enrolled number of families that are enrolled now; each month has its own number
 * @param notConsented those of them that are left out of all figures because they do not consent to research; always 0 for the
 *     family itself and its country's team, who see all of them
 * @param indicators requested indicators that have values
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TrendResponse(
        String scope, String id, String currency, int enrolled, int notConsented, List<IndicatorTrend> indicators) {

    /**
     * Trends of several cohorts, separate for each currency.
     *
     * @param scope {@code country} or {@code all}
     * @param id ISO 3166-1 alpha-2 code; absent for all cohorts
     * @param currencies trends by currency, in alphabetical order
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record TrendsByCurrency(String scope, Optional<String> id, List<CurrencyTrend> currencies) {}

    /**
     * Trend of the cohorts with one currency.
     *
     * @param currency ISO 4217 code
     * @param enrolled number of families that are enrolled now; each month has its own number
     * @param notConsented those of them that are left out of all figures because they do not consent to research; always 0 for
     *     the country's team, which sees all of them
     * @param indicators requested indicators that have values
     */
    public record CurrencyTrend(String currency, int enrolled, int notConsented, List<IndicatorTrend> indicators) {}

    /**
     * Trend of an indicator.
     *
     * @param indicator name of the indicator
     * @param unit unit of its values
     * @param months months for which at least one family answered, oldest first
     */
    public record IndicatorTrend(String indicator, String unit, List<TrendMonth> months) {}

    /**
     * An indicator in one month.
     *
     * @param month the month
     * @param enrolled number of families that were enrolled in the month: enrolled in it or before, or with a journal for it
     *     or an earlier month, and not erased in an earlier month; by the time zone of the cohort's calendar, and by UTC while the
     *     cohort has set none. Those that left are among them, those that were enrolled in error are not
     * @param n number of families that answered
     * @param notConsented those of them that are left out because they do not consent to research now
     * @param missing number of families that were active when the month ended, are not left out, did not answer and are not
     *     erased
     * @param erased number of families that were enrolled in the month and have been erased since
     * @param active number of families that were enrolled in the month and active when it ended: neither paused, nor left, nor
     *     graduated
     * @param left number of families that were enrolled in the month and had left the programme when it ended: its attrition
     * @param mean mean over the families that answered; of a ratio, the ratio of the sums
     * @param median median over the families that answered
     * @param weighted mean with the sampling weights of the study's interviews; absent without weights, and for who sees no small
     *     cells when one to four of the families have, or have not, a weight
     * @param baseline comparison with the baseline months; absent when no family answered in both
     * @param suppressed true when the values are withheld because of too few families; then only the month is present
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record TrendMonth(
            YearMonth month,
            Optional<Integer> enrolled,
            Optional<Integer> n,
            Optional<Integer> notConsented,
            Optional<Integer> missing,
            Optional<Integer> erased,
            Optional<Integer> active,
            Optional<Integer> left,
            Optional<String> mean,
            Optional<String> median,
            Optional<WeightedMean> weighted,
            Optional<BaselineComparison> baseline,
            Optional<Boolean> suppressed) {}

    /**
     * A figure of the population that the sample stands for. A weight that is corrected later counts for {@code asOf} too, because
     * it is a property of the sample.
     *
     * @param n number of families that answered and whose interview in the month has a sampling weight
     * @param mean mean over these families, each counted with its weight; of a ratio, the ratio of the weighted sums
     */
    public record WeightedMean(int n, String mean) {}

    /**
     * Comparison of a month with the baseline months of the cohort.
     *
     * @param n number of families that answered in both (balanced panel)
     * @param zero number of those families whose baseline is 0; they are left out of the median
     * @param meanChangePercent change of the panel's mean against its baseline mean, in %
     * @param medianChangePercent median of the changes of the panel's families, in %
     * @param suppressed true when the values are withheld because of too few families; then nothing else is present
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record BaselineComparison(
            Optional<Integer> n,
            Optional<Integer> zero,
            Optional<String> meanChangePercent,
            Optional<String> medianChangePercent,
            Optional<Boolean> suppressed) {}
}
