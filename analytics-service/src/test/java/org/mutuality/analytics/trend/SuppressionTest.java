package org.mutuality.analytics.trend;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.analytics.indicator.Indicator;
import org.mutuality.analytics.trend.Suppression.SuppressedCells;
import org.mutuality.analytics.trend.TrendQueries.CellCount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.analytics.indicator.Indicator.CONSUMPTION;
import static org.mutuality.analytics.indicator.Indicator.EARNED_INCOME;
import static org.mutuality.analytics.indicator.Indicator.INCOME_FARM;
import static org.mutuality.analytics.indicator.Indicator.INCOME_WAGES;

class SuppressionTest {

    private static final YearMonth MONTH = YearMonth.of(2021, 1);
    private static final Scope COUNTRY = new Scope.OfCountry("PH");
    private static final Scope ALL = new Scope.OfAll();

    @Test
    void a_country_of_one_small_cohort_and_a_big_one_would_tell_of_the_small_one() {
        assertThat(hidden(COUNTRY, cohort("PH", 3), cohort("PH", 40))).containsExactly(CONSUMPTION);
    }

    @Test
    void two_small_cohorts_hide_each_other_when_together_they_are_five() {
        assertThat(hidden(COUNTRY, cohort("PH", 3), cohort("PH", 2), cohort("PH", 40)))
                .isEmpty();
        assertThat(hidden(COUNTRY, cohort("PH", 2), cohort("PH", 2), cohort("PH", 40)))
                .containsExactly(CONSUMPTION);
    }

    @Test
    void the_whole_less_its_visible_countries_tells_of_no_few() {
        assertThat(hidden(ALL, cohort("PH", 3), cohort("PH", 40), cohort("MX", 3), cohort("MX", 4), cohort("MX", 9)))
                .containsExactly(CONSUMPTION);
        assertThat(hidden(ALL, cohort("PH", 3), cohort("PH", 40), cohort("MX", 3), cohort("MX", 9)))
                .isEmpty();
        assertThat(hidden(ALL, cohort("PH", 40), cohort("MX", 9))).isEmpty();
    }

    @Test
    void a_single_hidden_part_of_a_sum_takes_the_smallest_other_with_it() {
        UUID cohort = UUID.randomUUID();
        SuppressedCells hidden = Suppression.of(
                new Scope.OfCohort(cohort),
                List.of(
                        census(cohort, "PH", EARNED_INCOME, 20, 0),
                        census(cohort, "PH", INCOME_FARM, 2, 0),
                        census(cohort, "PH", Indicator.INCOME_SALES, 19, 0),
                        census(cohort, "PH", INCOME_WAGES, 18, 0)));
        assertThat(indicators(hidden)).containsExactlyInAnyOrder(INCOME_FARM, INCOME_WAGES);
    }

    @Test
    void a_country_does_not_give_back_what_was_hidden_with_a_part() {
        UUID small = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        SuppressedCells hidden = Suppression.of(
                COUNTRY,
                List.of(
                        census(small, "PH", EARNED_INCOME, 20, 0),
                        census(small, "PH", INCOME_FARM, 2, 0),
                        census(small, "PH", INCOME_WAGES, 18, 0),
                        census(other, "PH", EARNED_INCOME, 30, 0),
                        census(other, "PH", INCOME_FARM, 30, 0),
                        census(other, "PH", INCOME_WAGES, 30, 0)));
        assertThat(indicators(hidden)).containsExactlyInAnyOrder(INCOME_FARM, INCOME_WAGES);
    }

    @Test
    void a_baseline_panel_of_few_or_short_of_few_is_hidden() {
        assertThat(baselineHidden(20, 4)).isTrue();
        assertThat(baselineHidden(20, 16)).isTrue();
        assertThat(baselineHidden(20, 15)).isFalse();
        assertThat(baselineHidden(20, 20)).isFalse();
    }

    private static boolean baselineHidden(int n, int panel) {
        UUID cohort = UUID.randomUUID();
        return !Suppression.of(new Scope.OfCohort(cohort), List.of(census(cohort, "PH", CONSUMPTION, n, panel)))
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
        return census(UUID.randomUUID(), country, CONSUMPTION, n, n);
    }

    private static CellCount census(UUID cohort, String country, Indicator indicator, int n, int panel) {
        return new CellCount(cohort, country, "PHP", indicator, MONTH, n, panel);
    }
}
