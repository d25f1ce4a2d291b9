package org.mutuality.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.analytics.indicator.Indicator.CONSUMPTION;
import static org.mutuality.analytics.indicator.Indicator.EARNED_INCOME;
import static org.mutuality.analytics.indicator.Indicator.INCOME_FARM;
import static org.mutuality.analytics.indicator.Indicator.INCOME_WAGES;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.analytics.indicator.Indicator;
import org.mutuality.analytics.trend.Suppression.SuppressedCells;
import org.mutuality.analytics.trend.TrendQueries.CellCount;

class SuppressionTest {

    private static final YearMonth MONTH = YearMonth.of(2021, 1);
    private static final Scope COUNTRY = new Scope.OfCountry("PH");
    private static final Scope ALL = new Scope.OfAll();

    @Test
    void a_country_of_one_small_and_one_large_cohort_is_suppressed() {
        assertThat(hidden(COUNTRY, cohort("PH", 3), cohort("PH", 40))).containsExactly(CONSUMPTION);
    }

    @Test
    void two_small_cohorts_of_five_families_together_are_published() {
        assertThat(hidden(COUNTRY, cohort("PH", 3), cohort("PH", 2), cohort("PH", 40)))
                .isEmpty();
        assertThat(hidden(COUNTRY, cohort("PH", 2), cohort("PH", 2), cohort("PH", 40)))
                .containsExactly(CONSUMPTION);
    }

    @Test
    void the_total_less_published_countries_reveals_no_small_group() {
        assertThat(hidden(ALL, cohort("PH", 3), cohort("PH", 40), cohort("MX", 3), cohort("MX", 4), cohort("MX", 9)))
                .containsExactly(CONSUMPTION);
        assertThat(hidden(ALL, cohort("PH", 3), cohort("PH", 40), cohort("MX", 3), cohort("MX", 9)))
                .isEmpty();
        assertThat(hidden(ALL, cohort("PH", 40), cohort("MX", 9))).isEmpty();
    }

    @Test
    void a_single_suppressed_part_of_a_sum_suppresses_the_smallest_other() {
        UUID cohort = UUID.randomUUID();
        SuppressedCells hidden = Suppression.of(
                new Scope.OfCohort(cohort),
                List.of(
                        cellCount(cohort, "PH", EARNED_INCOME, 20, 0),
                        cellCount(cohort, "PH", INCOME_FARM, 2, 0),
                        cellCount(cohort, "PH", Indicator.INCOME_SALES, 19, 0),
                        cellCount(cohort, "PH", INCOME_WAGES, 18, 0)));
        assertThat(indicators(hidden)).containsExactlyInAnyOrder(INCOME_FARM, INCOME_WAGES);
    }

    @Test
    void a_country_does_not_reveal_complementary_suppression_of_a_cohort() {
        UUID small = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        SuppressedCells hidden = Suppression.of(
                COUNTRY,
                List.of(
                        cellCount(small, "PH", EARNED_INCOME, 20, 0),
                        cellCount(small, "PH", INCOME_FARM, 2, 0),
                        cellCount(small, "PH", INCOME_WAGES, 18, 0),
                        cellCount(other, "PH", EARNED_INCOME, 30, 0),
                        cellCount(other, "PH", INCOME_FARM, 30, 0),
                        cellCount(other, "PH", INCOME_WAGES, 30, 0)));
        assertThat(indicators(hidden)).containsExactlyInAnyOrder(INCOME_FARM, INCOME_WAGES);
    }

    @Test
    void a_baseline_panel_of_few_or_short_of_few_families_is_suppressed() {
        assertThat(baselineHidden(20, 4)).isTrue();
        assertThat(baselineHidden(20, 16)).isTrue();
        assertThat(baselineHidden(20, 15)).isFalse();
        assertThat(baselineHidden(20, 20)).isFalse();
    }

    private static boolean baselineHidden(int n, int panel) {
        UUID cohort = UUID.randomUUID();
        return !Suppression.of(new Scope.OfCohort(cohort), List.of(cellCount(cohort, "PH", CONSUMPTION, n, panel)))
                .baselines()
                .isEmpty();
    }

    private static Set<Indicator> hidden(Scope scope, CellCount... cohorts) {
        return indicators(Suppression.of(scope, List.of(cohorts)));
    }

    private static Set<Indicator> indicators(SuppressedCells hidden) {
        return hidden.cells().stream()
                .map(IndicatorCell.CellKey::indicator)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static CellCount cohort(String country, int n) {
        return cellCount(UUID.randomUUID(), country, CONSUMPTION, n, n);
    }

    private static CellCount cellCount(UUID cohort, String country, Indicator indicator, int n, int panel) {
        return new CellCount(cohort, country, "PHP", indicator, MONTH, n, panel);
    }
}
