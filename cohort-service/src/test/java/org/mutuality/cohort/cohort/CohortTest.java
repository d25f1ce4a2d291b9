package org.mutuality.cohort.cohort;

import static org.mutuality.cohort.cohort.CohortProblem.COHORT_ALREADY_EXISTS;
import static org.mutuality.cohort.cohort.CohortProblem.COHORT_INVALID;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.cohort.cohort.CohortCommand.CreateCohort;
import org.mutuality.cohort.cohort.CohortCommand.OpenCohort;
import org.mutuality.cohort.cohort.CohortEvent.CohortCreated;
import org.mutuality.cohort.cohort.CohortEvent.CohortOpened;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.testkit.AggregateSpec;

class CohortTest {
    private static final CohortId ID = new CohortId(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
    private static final YearMonth MARCH = YearMonth.parse("2021-03");
    private static final CohortTerms TERMS = new CohortTerms("Manila North", "PHP", MARCH, 6);
    private static final CohortCreated CREATED =
            new CohortCreated(ID, "PH", "Manila North", "PHP", MARCH, 6, Optional.of("ngo"), NOW);
    private static final CohortOpened OPENED = new CohortOpened(ID, "PH", NOW);

    private final AggregateSpec<Cohort> cohort = AggregateSpec.of(Cohort.class);

    @Test
    void a_cohort_is_created() {
        cohort.given().when(create("PH", TERMS, "ngo")).then(CREATED);
    }

    @Test
    void creating_again_with_the_same_terms_changes_nothing() {
        cohort.given(CREATED).when(create("PH", TERMS, "ngo")).thenNothing();
        cohort.given(CREATED, OPENED).when(create("PH", TERMS, "ngo")).thenNothing();
    }

    @Test
    void creating_again_with_other_terms_is_refused() {
        CohortTerms others = new CohortTerms("Manila North", "USD", MARCH, 6);
        cohort.given(CREATED).when(create("PH", others, "ngo")).thenRefused(COHORT_ALREADY_EXISTS);
    }

    @Test
    void the_id_of_another_owners_cohort_is_not_found() {
        cohort.given(CREATED)
                .when(create("PH", TERMS, "other"))
                .thenRefused(CurrentUser.notFound().problem());
        cohort.given(CREATED)
                .when(create("LR", TERMS, "ngo"))
                .thenRefused(CurrentUser.notFound().problem());
    }

    @Test
    void a_cohort_opens_once() {
        cohort.given(CREATED).when(new OpenCohort(ID, NOW)).then(OPENED);
        cohort.given(CREATED, OPENED)
                .when(new OpenCohort(ID, NOW.plusSeconds(9)))
                .thenNothing();
    }

    @Test
    void every_invalid_field_is_listed_at_once() {
        CohortTerms invalid = new CohortTerms(" ", "php", YearMonth.parse("1999-12"), 0);
        cohort.given()
                .when(create("PH", invalid, "ngo"))
                .thenRefused(COHORT_INVALID, "/name", "/currency", "/firstMonth", "/baselineMonths");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "a\u0000b", "a\u0085b", "a\u2028b", "\uD800", "101"})
    void a_name_is_short_and_printable(String name) {
        String tried = name.equals("101") ? "x".repeat(101) : name;
        cohort.given()
                .when(create("PH", new CohortTerms(tried, "PHP", MARCH, 6), "ngo"))
                .thenRefused(COHORT_INVALID, "/name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maria Perez +92 300 1234567",
                "Maria 0917-123-4567",
                "Noor (0300) 123 4567",
                "IBAN 36 SCBL 0000 0011 2345 6702",
                "maria@example.org"
            })
    void a_name_has_no_phone_number_account_or_address(String name) {
        cohort.given()
                .when(create("PH", new CohortTerms(name, "PHP", MARCH, 6), "ngo"))
                .thenRefused(COHORT_INVALID, "/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cebu 1", "Tondo 2021-2022", "Pilot 2021/2022, group 3", "Barangay 176 @ night"})
    void a_name_may_have_a_year_and_a_number(String name) {
        cohort.given()
                .when(create("PH", new CohortTerms(name, "PHP", MARCH, 6), "ngo"))
                .then(new CohortCreated(ID, "PH", name, "PHP", MARCH, 6, Optional.of("ngo"), NOW));
    }

    @Test
    void a_name_may_be_of_any_script_and_a_hundred_characters_long() {
        String name = "\uD83C\uDF3E".repeat(99) + "ñ";
        cohort.given()
                .when(create("PH", new CohortTerms(name, "PHP", MARCH, 6), "ngo"))
                .then(new CohortCreated(ID, "PH", name, "PHP", MARCH, 6, Optional.of("ngo"), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XXX", "XDR", "ZZZ", "", "PH", "PHPP", "pHp"})
    void a_currency_has_a_minor_unit(String currency) {
        cohort.given()
                .when(create("PH", new CohortTerms("n", currency, MARCH, 6), "ngo"))
                .thenRefused(COHORT_INVALID, "/currency");
    }

    @ParameterizedTest
    @CsvSource({"1999-12, false", "2000-01, true", "2028-11, true", "2028-12, false"})
    void the_first_month_is_from_2000_to_two_years_ahead(YearMonth month, boolean fine) {
        var then = cohort.given().when(create("PH", new CohortTerms("n", "PHP", month, 6), "ngo"));
        if (fine) {
            then.then(new CohortCreated(ID, "PH", "n", "PHP", month, 6, Optional.of("ngo"), NOW));
        } else {
            then.thenRefused(COHORT_INVALID, "/firstMonth");
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true", "24, true", "25, false", "2147483647, false"})
    void the_baseline_is_one_to_24_months(int months, boolean fine) {
        var then = cohort.given().when(create("PH", new CohortTerms("n", "PHP", MARCH, months), "ngo"));
        if (fine) {
            then.then(new CohortCreated(ID, "PH", "n", "PHP", MARCH, months, Optional.of("ngo"), NOW));
        } else {
            then.thenRefused(COHORT_INVALID, "/baselineMonths");
        }
    }

    private static CreateCohort create(String country, CohortTerms terms, String partner) {
        return new CreateCohort(ID, country, terms, Optional.of(partner), NOW);
    }
}
