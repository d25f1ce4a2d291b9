package org.mutuality.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.analytics.trend.TrendDatabase.THEN;
import static org.mutuality.analytics.trend.TrendDatabase.php;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mutuality.analytics.fact.CohortWriter;
import org.mutuality.analytics.trend.Suppression.SuppressedCells;
import org.mutuality.analytics.trend.TrendQueries.TrendResult;
import org.mutuality.analytics.trend.TrendResponse.TrendMonth;
import org.mutuality.platform.directory.FamilyStatus;
import org.mutuality.platform.directory.StatusHistory.StatusChange;

class TrendQueriesTest {

    private static TrendDatabase database;

    @BeforeAll
    static void open() {
        database = new TrendDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void a_month_has_n_missing_mean_and_median() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        consumption(cohort, 3, "10.00", "20.00", "20.01", "100.00");
        enrolled(cohort, "2021-03-31T23:59:59Z");
        TrendMonth month = only(cohort, "consumption");
        assertThat(month.n()).contains(4);
        assertThat(month.missing()).contains(1);
        assertThat(month.mean()).contains("37.50");
        // Half a cent goes up: (20.00 + 20.01) / 2.
        assertThat(month.median()).contains("20.01");
        assertThat(month.baseline()).isEmpty();
    }

    @Test
    void each_family_counts_with_the_weight_of_its_interview_in_that_month() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        UUID heavy = database.family(cohort);
        UUID light = database.family(cohort);
        UUID without = database.family(cohort);
        consumption(heavy, cohort, 3, "10.00");
        consumption(light, cohort, 3, "30.00");
        consumption(without, cohort, 3, "500.00");
        database.interview(heavy, cohort, 3, Optional.of("3"), THEN);
        database.interview(light, cohort, 3, Optional.of("7"), THEN);
        // Recorded later, whichever arrives first.
        database.interview(light, cohort, 3, Optional.of("1"), THEN.plusSeconds(2));
        database.interview(light, cohort, 3, Optional.of("9"), THEN.plusSeconds(1));
        database.interview(without, cohort, 3, Optional.empty(), THEN);
        database.interview(without, cohort, 4, Optional.of("5"), THEN);
        TrendMonth month = only(cohort, "consumption");
        assertThat(month.n()).contains(3);
        assertThat(month.mean()).contains("180.00");
        assertThat(month.weighted()).contains(new TrendResponse.WeightedMean(2, "15.00"));
    }

    @Test
    void without_consent_to_research_a_family_is_in_no_consented_figure_also_as_of_earlier() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        UUID agrees = database.family(cohort);
        UUID never = database.family(cohort);
        UUID elsewhere = database.family(cohort);
        consumption(agrees, cohort, 3, "10.00");
        consumption(never, cohort, 3, "20.00");
        consumption(elsewhere, cohort, 3, "60.00");
        database.consents(agrees, cohort, "journal", "research");
        database.consents(never, cohort, "journal", "payment", "sharing");
        database.consents(elsewhere, UUID.randomUUID(), "research");
        Scope scope = new Scope.OfCohort(cohort);
        for (Optional<Instant> asOf : List.of(Optional.<Instant>empty(), Optional.of(THEN.plusSeconds(1)))) {
            TrendResult consented = database.readConsented(scope, asOf);
            TrendBase base = consented.bases().get("PHP");
            assertThat(base.enrolled()).isEqualTo(3);
            assertThat(base.notConsented()).isEqualTo(2);
            assertThat(base.enrolledIn(YearMonth.of(2021, 3))).isEqualTo(3);
            assertThat(base.notConsentedIn(YearMonth.of(2021, 3))).isEqualTo(2);
            assertThat(consented.cells()).singleElement().satisfies(cell -> {
                assertThat(cell.n()).isEqualTo(1);
                assertThat(cell.mean())
                        .hasValueSatisfying(mean -> assertThat(mean).isEqualByComparingTo("10"));
            });
            assertThat(consented.cellCounts())
                    .singleElement()
                    .satisfies(count -> assertThat(count.n()).isEqualTo(1));
        }
        assertThat(database.read(scope).bases().get("PHP").notConsented()).isZero();
        assertThat(only(cohort, "consumption").n()).contains(3);
        database.consents(agrees, cohort, "journal");
        assertThat(database.readConsented(scope, Optional.empty()).cells()).isEmpty();
    }

    @Test
    void the_base_of_a_month_does_not_change_with_later_enrolments() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        UUID family = enrolled(cohort, "2021-03-15T00:00:00Z");
        enrolled(cohort, "2021-03-31T23:59:59Z");
        consumption(family, cohort, 3, "10.00");
        consumption(family, cohort, 5, "10.00");
        enrolled(cohort, "2021-04-01T00:00:00Z");
        enrolled(cohort, "2021-05-31T00:00:00Z");
        enrolled(cohort, "2021-06-01T00:00:00Z");
        List<TrendMonth> months = months(new Scope.OfCohort(cohort), "consumption");
        assertThat(months).map(TrendQueriesTest::base).containsExactly("2021-03: 1 of 2", "2021-05: 1 of 4");
        assertThat(months).map(month -> month.missing().orElseThrow()).containsExactly(1, 3);
        assertThat(trend(cohort).enrolled()).isEqualTo(5);
    }

    @Test
    void a_family_is_in_the_base_from_its_first_journal_when_its_enrolment_was_entered_later() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        UUID early = enrolled(cohort, "2021-06-01T00:00:00Z");
        UUID late = enrolled(cohort, "2021-06-01T00:00:00Z");
        consumption(early, cohort, 1, "10.00");
        consumption(early, cohort, 2, "10.00");
        consumption(early, cohort, 3, "10.00");
        consumption(late, cohort, 2, "10.00");
        assertThat(months(new Scope.OfCohort(cohort), "consumption"))
                .map(TrendQueriesTest::base)
                .containsExactly("2021-01: 1 of 1", "2021-02: 2 of 2", "2021-03: 1 of 2");
    }

    @Test
    void an_erased_family_is_in_the_base_until_the_month_of_its_erasure() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        UUID family = enrolled(cohort, "2021-01-01T00:00:00Z");
        UUID erased = enrolled(cohort, "2021-01-01T00:00:00Z");
        for (int month = 1; month <= 4; month++) {
            consumption(family, cohort, month, "10.00");
        }
        consumption(erased, cohort, 1, "20.00");
        CohortWriter.saveErasure(erased, UUID.randomUUID(), Instant.parse("2021-02-01T00:00:00Z"), database.sql());
        CohortWriter.saveErasure(erased, cohort, Instant.parse("2021-03-31T00:00:00Z"), database.sql());
        List<TrendMonth> months = months(new Scope.OfCohort(cohort), "consumption");
        assertThat(months)
                .map(TrendQueriesTest::base)
                .containsExactly("2021-01: 2 of 2", "2021-02: 1 of 2", "2021-03: 1 of 2", "2021-04: 1 of 1");
        assertThat(months).map(month -> month.erased().orElseThrow()).containsExactly(1, 1, 1, 0);
        assertThat(trend(cohort).enrolled()).isEqualTo(1);
    }

    @Test
    void a_family_that_pauses_or_leaves_is_not_missing_from_then_on_and_who_left_is_counted() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        UUID writes = enrolled(cohort, "2021-01-01T00:00:00Z");
        enrolled(cohort, "2021-01-01T00:00:00Z");
        UUID paused = enrolled(cohort, "2021-01-01T00:00:00Z");
        UUID left = enrolled(cohort, "2021-01-01T00:00:00Z");
        UUID graduated = enrolled(cohort, "2021-01-01T00:00:00Z");
        database.statuses(
                paused,
                cohort,
                change(1, FamilyStatus.PAUSED, "2021-02-28", 1),
                change(2, FamilyStatus.ACTIVE, "2021-04-01", 2));
        database.statuses(left, cohort, change(1, FamilyStatus.LEFT, "2021-03-01", 1));
        database.statuses(graduated, cohort, change(1, FamilyStatus.GRADUATED, "2021-04-30", 1));
        for (int month = 1; month <= 4; month++) {
            consumption(writes, cohort, month, "10.00");
        }
        // Left on the first of March, and wrote January late. The paused family wrote all the same.
        consumption(left, cohort, 1, "20.00");
        consumption(paused, cohort, 2, "30.00");
        List<TrendMonth> months = months(new Scope.OfCohort(cohort), "consumption");
        assertThat(months)
                .map(TrendQueriesTest::base)
                .containsExactly("2021-01: 2 of 5", "2021-02: 2 of 5", "2021-03: 1 of 5", "2021-04: 1 of 5");
        assertThat(months).map(month -> month.active().orElseThrow()).containsExactly(5, 4, 3, 3);
        assertThat(months).map(month -> month.left().orElseThrow()).containsExactly(0, 0, 1, 1);
        assertThat(months).map(month -> month.missing().orElseThrow()).containsExactly(3, 3, 2, 2);
    }

    @Test
    void a_family_that_was_enrolled_in_error_is_in_no_base_and_in_no_figure_once_that_is_known() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        UUID family = enrolled(cohort, "2021-01-01T00:00:00Z");
        UUID voided = enrolled(cohort, "2021-01-01T00:00:00Z");
        consumption(family, cohort, 1, "10.00");
        consumption(voided, cohort, 1, "50.00");
        database.statuses(voided, cohort, change(1, FamilyStatus.VOIDED, "2021-01-01", 5));
        TrendMonth now = only(cohort, "consumption");
        assertThat(base(now)).isEqualTo("2021-01: 1 of 1");
        assertThat(now.mean()).contains("10.00");
        assertThat(now.missing()).contains(0);
        assertThat(trend(cohort).enrolled()).isEqualTo(1);
        TrendResult then = database.read(new Scope.OfCohort(cohort), THEN.plusSeconds(4));
        assertThat(then.bases().get("PHP").enrolled()).isEqualTo(2);
        assertThat(then.cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.n()).isEqualTo(2));
    }

    @Test
    void as_of_has_the_statuses_that_were_known_then() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        UUID family = enrolled(cohort, "2021-01-01T00:00:00Z");
        UUID left = enrolled(cohort, "2021-01-01T00:00:00Z");
        UUID elsewhere = enrolled(cohort, "2021-01-01T00:00:00Z");
        consumption(family, cohort, 3, "10.00");
        database.statuses(left, cohort, change(1, FamilyStatus.LEFT, "2021-02-01", 10));
        database.statuses(elsewhere, UUID.randomUUID(), change(1, FamilyStatus.LEFT, "2021-02-01", 1));
        YearMonth march = YearMonth.of(2021, 3);
        TrendBase then = database.read(new Scope.OfCohort(cohort), THEN.plusSeconds(9))
                .bases()
                .get("PHP");
        assertThat(then.expectedIn(march)).isEqualTo(3);
        assertThat(then.withStatusIn(march, FamilyStatus.LEFT)).isZero();
        TrendBase later = database.read(new Scope.OfCohort(cohort), THEN.plusSeconds(10))
                .bases()
                .get("PHP");
        assertThat(later.expectedIn(march)).isEqualTo(2);
        assertThat(later.withStatusIn(march, FamilyStatus.LEFT)).isEqualTo(1);
    }

    private static StatusChange change(int number, FamilyStatus status, String from, int second) {
        return new StatusChange(number, status, LocalDate.parse(from), THEN.plusSeconds(second));
    }

    @Test
    void as_of_has_the_base_of_that_time() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        UUID family = enrolled(cohort, "2021-01-01T00:00:00Z");
        UUID erased = enrolled(cohort, "2021-01-02T00:00:00Z");
        consumption(family, cohort, 1, "10.00");
        CohortWriter.saveErasure(erased, cohort, THEN.plusSeconds(10), database.sql());
        enrolled(cohort, "2022-01-01T00:00:00Z");
        TrendBase then = database.read(new Scope.OfCohort(cohort), THEN.plusSeconds(9))
                .bases()
                .get("PHP");
        assertThat(then.enrolled()).isEqualTo(2);
        assertThat(then.erasedSince(YearMonth.of(2021, 1))).isZero();
        TrendBase later = database.read(new Scope.OfCohort(cohort), THEN.plusSeconds(10))
                .bases()
                .get("PHP");
        assertThat(later.enrolled()).isEqualTo(1);
        assertThat(later.erasedSince(YearMonth.of(2021, 1))).isEqualTo(1);
        assertThat(later.enrolledIn(YearMonth.of(2021, 1))).isEqualTo(2);
    }

    @Test
    void a_second_enrolment_by_another_countrys_service_is_ignored() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        UUID elsewhere = database.cohort("MX", "MXN", 1);
        UUID family = enrolled(cohort, "2021-01-01T00:00:00Z");
        CohortWriter.saveEnrolment(family, elsewhere, Instant.parse("2021-01-02T00:00:00Z"), database.sql());
        CohortWriter.saveErasure(family, elsewhere, Instant.parse("2021-01-03T00:00:00Z"), database.sql());
        assertThat(trend(cohort).enrolled()).isEqualTo(1);
        assertThat(trend(elsewhere).enrolled()).isZero();
    }

    /** In cents the median would be 74.36: (74.29 + 74.42) / 2. */
    @Test
    void all_decimals_of_an_answer_count() {
        UUID cohort = database.cohort("PK", "USD", 1);
        consumption(cohort, 3, "74.2879", "74.4177");
        TrendMonth month = only(cohort, "consumption");
        assertThat(month.median()).contains("74.35");
        assertThat(month.mean()).contains("74.35");
    }

    @Test
    void a_month_is_compared_with_the_mean_of_the_familys_baseline() {
        UUID cohort = database.cohort("PH", "PHP", 2);
        UUID grew = database.family(cohort);
        UUID fell = database.family(cohort);
        UUID from0 = database.family(cohort);
        UUID came = database.family(cohort);
        consumption(grew, cohort, 1, "80.00");
        consumption(grew, cohort, 2, "120.00");
        consumption(grew, cohort, 3, "150.00");
        consumption(fell, cohort, 2, "50.00");
        consumption(fell, cohort, 3, "40.00");
        consumption(from0, cohort, 1, "0.00");
        consumption(from0, cohort, 3, "5.00");
        consumption(came, cohort, 3, "7777.00");
        var baseline = months(new Scope.OfCohort(cohort), "consumption")
                .get(2)
                .baseline()
                .orElseThrow();
        assertThat(baseline.n()).contains(3);
        assertThat(baseline.zero()).contains(1);
        // Panel: 150, 40, 5 against 100, 50, 0.
        assertThat(baseline.meanChangePercent()).contains("30.00");
        // Own changes: +50, -20.
        assertThat(baseline.medianChangePercent()).contains("15.00");
    }

    @Test
    void a_correction_replaces_and_as_of_reads_the_earlier_version() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        UUID family = database.family(cohort);
        consumption(family, cohort, 1, "10.00");
        database.submit(family, cohort, 1, 2, THEN.plusSeconds(60), Map.of("consumption", php("30.00")));
        database.submit(family, cohort, 1, 3, THEN.plusSeconds(90), Map.of("note", "no amounts"));
        Scope scope = new Scope.OfCohort(cohort);
        assertThat(database.read(scope).cells()).isEmpty();
        assertThat(database.read(scope, THEN.minusSeconds(1)).cells()).isEmpty();
        assertThat(database.read(scope, THEN.plusSeconds(59))
                        .cells()
                        .getFirst()
                        .mean()
                        .orElseThrow())
                .isEqualByComparingTo("10");
        assertThat(database.read(scope, THEN.plusSeconds(60))
                        .cells()
                        .getFirst()
                        .mean()
                        .orElseThrow())
                .isEqualByComparingTo("30");
    }

    @Test
    void income_shared_is_a_ratio_of_sums_not_a_mean_of_ratios() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        shared(cohort, "100.00", "50.00");
        shared(cohort, "900.00", "0.00");
        shared(cohort, "0.00", "10.00");
        TrendMonth month = only(cohort, "income_shared");
        assertThat(month.n()).contains(3);
        assertThat(month.mean()).contains("6.00");
        assertThat(month.median()).contains("25.00");
    }

    @Test
    void a_countrys_currencies_are_never_averaged() {
        String country = "LR";
        consumption(database.cohort(country, "LRD", 1), 1, "1000.00");
        consumption(database.cohort(country, "USD", 1), 1, "10.00");
        var trends = new TrendResponseMapper(database.read(new Scope.OfCountry(country)), SuppressedCells.NOTHING)
                .currencies();
        assertThat(trends).extracting(TrendResponse.CurrencyTrend::currency).containsExactly("LRD", "USD");
        assertThat(trends)
                .extracting(one ->
                        one.indicators().getFirst().months().getFirst().mean().orElseThrow())
                .containsExactly("1000.00", "10.00");
    }

    @Test
    void a_familys_trend_is_its_own() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        consumption(cohort, 1, "10.00", "20.00");
        UUID family = database.family(cohort);
        consumption(family, cohort, 1, "99.00");
        Scope scope = new Scope.OfFamily(family, cohort);
        assertThat(months(scope, "consumption")).singleElement().satisfies(month -> {
            assertThat(month.mean()).contains("99.00");
            assertThat(month.missing()).contains(0);
        });
    }

    @Test
    void four_families_are_suppressed_and_five_are_published() {
        UUID cohort = database.cohort("PH", "PHP", 1);
        consumption(cohort, 1, "1.00", "2.00", "3.00", "4.00");
        consumption(cohort, 2, "1.00", "2.00", "3.00", "4.00", "5.00");
        TrendResult result = database.read(new Scope.OfCohort(cohort));
        var trends = new TrendResponseMapper(result, Suppression.of(new Scope.OfCohort(cohort), result.cellCounts()))
                .currencies()
                .getFirst()
                .indicators()
                .getFirst()
                .months();
        assertThat(trends.getFirst().suppressed()).contains(true);
        assertThat(trends.getFirst().n()).isEmpty();
        assertThat(trends.getFirst().missing()).isEmpty();
        assertThat(trends.getFirst().mean()).isEmpty();
        assertThat(trends.get(1).mean()).contains("3.00");
    }

    private static UUID enrolled(UUID cohort, String at) {
        return database.family(cohort, Instant.parse(at));
    }

    private static String base(TrendMonth month) {
        return "%s: %d of %d"
                .formatted(
                        month.month(), month.n().orElseThrow(), month.enrolled().orElseThrow());
    }

    private static TrendResponse.CurrencyTrend trend(UUID cohort) {
        return new TrendResponseMapper(database.read(new Scope.OfCohort(cohort)), SuppressedCells.NOTHING)
                .currencies()
                .getFirst();
    }

    private static void shared(UUID cohort, String income, String givenValue) {
        database.submit(
                database.family(cohort),
                cohort,
                1,
                Map.of("income_wages", php(income), "help_given_value", php(givenValue)));
    }

    private static void consumption(UUID cohort, int month, String... amounts) {
        for (String amount : amounts) {
            consumption(database.family(cohort), cohort, month, amount);
        }
    }

    private static void consumption(UUID family, UUID cohort, int month, String amount) {
        database.submit(family, cohort, month, Map.of("consumption", php(amount)));
    }

    private static TrendMonth only(UUID cohort, String indicator) {
        List<TrendMonth> months = months(new Scope.OfCohort(cohort), indicator);
        assertThat(months).hasSize(1);
        return months.getFirst();
    }

    private static List<TrendMonth> months(Scope scope, String indicator) {
        return new TrendResponseMapper(database.read(scope), SuppressedCells.NOTHING)
                .currencies().getFirst().indicators().stream()
                        .filter(one -> one.indicator().equals(indicator))
                        .findFirst()
                        .orElseThrow()
                        .months();
    }
}
