package org.mutuality.payment.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.terms.RatesFixture.full;
import static org.mutuality.payment.terms.RatesFixture.perJournal;
import static org.mutuality.payment.terms.TermsProblem.TERMS_ALREADY_SET;
import static org.mutuality.payment.terms.TermsProblem.TERMS_INVALID;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.contracts.ContractJson;
import org.mutuality.contracts.Money;
import org.mutuality.payment.terms.TermsCommand.SetTerms;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.testkit.AggregateSpec;

class StipendTermsTest {
    private static final TermsId COHORT = new TermsId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
    private static final Instant AT = Instant.parse("2021-03-04T05:06:07Z");
    private final AggregateSpec<StipendTerms> terms = AggregateSpec.of(StipendTerms.class);

    @Test
    void a_cohorts_first_terms_are_set() {
        terms.given().when(set("450.00", "2021-03")).then(wereSet("450.00", "2021-03"));
    }

    @Test
    void terms_may_start_before_today() {
        terms.given().when(set("450.00", "2019-01")).then(wereSet("450.00", "2019-01"));
    }

    @Test
    void a_later_month_adds_a_version() {
        terms.given(wereSet("450.00", "2021-03")).when(set("500.00", "2021-04")).then(wereSet("500.00", "2021-04"));
    }

    @Test
    void the_same_again_changes_nothing() {
        terms.given(wereSet("450.00", "2021-03")).when(set("450.00", "2021-03")).thenNothing();
    }

    @Test
    void the_same_again_changes_nothing_after_later_versions_either() {
        terms.given(wereSet("450.00", "2021-03"), wereSet("500.00", "2021-06"))
                .when(set("450.00", "2021-03"))
                .thenNothing();
    }

    @ParameterizedTest
    @CsvSource({"451.00,2021-06", "450.00,2021-05", "500.00,2021-03", "500.00,2020-01"})
    void a_change_never_re_prices(String amount, String fromMonth) {
        terms.given(wereSet("450.00", "2021-03"), wereSet("500.00", "2021-06"))
                .when(set(amount, fromMonth))
                .thenRefused(TERMS_ALREADY_SET);
    }

    @ParameterizedTest
    @CsvSource({"0.00", "-0.01", "-450.00", "10000000000.01"})
    void an_amount_is_more_than_nothing_and_adds_up(String amount) {
        terms.given().when(set(amount, "2021-03")).thenRefused(TERMS_INVALID, "/perJournal/amount");
    }

    @Test
    void the_currency_is_the_cohorts() {
        terms.given()
                .when(set(Money.of("450.00", "USD"), "2021-03"))
                .thenRefused(TERMS_INVALID, "/perJournal/currency");
    }

    @Test
    void a_slip_of_the_year_does_not_bar_every_month_before_it() {
        terms.given().when(set("450.00", "2026-03")).then(wereSet("450.00", "2026-03"));
        terms.given().when(set("450.00", "2026-04")).thenRefused(TERMS_INVALID, "/fromMonth");
    }

    @Test
    void everything_wrong_is_told_at_once() {
        terms.given()
                .when(set(Money.of("0.00", "USD"), "3021-03"))
                .thenRefused(TERMS_INVALID, "/perJournal/amount", "/perJournal/currency", "/fromMonth");
    }

    @Test
    void all_of_it_is_set_and_counts_as_the_same_only_when_all_of_it_is() {
        terms.given().when(set(full())).then(wereSet(full()));
        terms.given(wereSet(full())).when(set(full())).thenNothing();
        terms.given(wereSet(full())).when(set("450.00", "2021-03")).thenRefused(TERMS_ALREADY_SET);
    }

    @Test
    void every_part_is_looked_at() {
        StipendRates wrong = new StipendRates(
                Money.of("450.00", "PHP"),
                Optional.of(Money.of("-1.00", "USD")),
                YearMonth.parse("2021-03"),
                Optional.of(YearMonth.parse("2021-02")),
                Optional.of(367),
                Optional.of(Money.of("449.99", "PHP")));
        terms.given()
                .when(set(wrong))
                .thenRefused(
                        TERMS_INVALID,
                        "/perMeeting/amount",
                        "/perMeeting/currency",
                        "/lastMonth",
                        "/latestDay",
                        "/capPerMonth/amount");
    }

    @Test
    void terms_stored_before_there_was_more_to_say_are_read() throws Exception {
        String stored = """
                {"termsId":"018f0000-0000-7000-8000-000000000001","country":"PH","fromMonth":"2021-03",
                 "perJournal":{"amount":"450.00","currency":"PHP"},"setAt":"2021-03-04T05:06:07Z"}""";
        assertThat(ContractJson.mapper().readValue(stored, TermsSet.class)).isEqualTo(wereSet("450.00", "2021-03"));
    }

    private static SetTerms set(String amount, String fromMonth) {
        return set(perJournal(amount, fromMonth));
    }

    private static SetTerms set(Money amount, String fromMonth) {
        return set(perJournal(amount, fromMonth));
    }

    private static SetTerms set(StipendRates pay) {
        return new SetTerms(COHORT, "PH", "PHP", pay, AT);
    }

    private static TermsSet wereSet(String amount, String fromMonth) {
        return wereSet(perJournal(amount, fromMonth));
    }

    private static TermsSet wereSet(StipendRates pay) {
        return TermsSet.of(COHORT, "PH", pay, AT);
    }
}
