package org.mutuality.payment.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.terms.RatesFixture.full;
import static org.mutuality.payment.terms.RatesFixture.perJournal;
import static org.mutuality.payment.terms.TermsProblem.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.contracts.ContractJson;
import org.mutuality.contracts.Money;
import org.mutuality.payment.bounds.Bounds;
import org.mutuality.payment.terms.TermsCommand.ApproveTerms;
import org.mutuality.payment.terms.TermsCommand.ProposeTerms;
import org.mutuality.payment.terms.TermsEvent.TermsProposed;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.testkit.AggregateSpec;

class StipendTermsTest {
    private static final TermsId COHORT = new TermsId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
    private static final Instant AT = Instant.parse("2021-03-04T05:06:07Z");
    private static final Bounds BOUNDS = bounds("1000.00", "300.00", "1200.00");
    private final AggregateSpec<StipendTerms> terms = AggregateSpec.of(StipendTerms.class);

    @Test
    void a_cohorts_first_terms_are_set() {
        terms.given().when(set("450.00", "2021-03")).then(proposed(1, "450.00", "2021-03"));
    }

    @Test
    void another_person_approves_them_and_only_once() {
        terms.given().when(approve("lea")).thenRefused(TERMS_NOT_PROPOSED);
        terms.given(proposed(1, full())).when(approve("pia")).thenRefused(TERMS_NEED_FOUR_EYES);
        terms.given(proposed(1, full())).when(approve("lea")).then(wereSet(full()));
        terms.given(proposed(1, full()), wereSet(full())).when(approve("lea")).thenNothing();
        terms.given(proposed(1, full()), wereSet(full())).when(approve("chen")).thenRefused(TERMS_APPROVED);
        terms.given(proposed(1, full()), wereSet(full())).when(approve("pia")).thenRefused(TERMS_NEED_FOUR_EYES);
    }

    @Test
    void the_next_version_needs_the_next_approval() {
        Object[] past = {proposed(1, full()), wereSet(full()), proposed(3, perJournal("500.00", "2022-01"))};
        terms.given(past).when(approve("pia")).thenRefused(TERMS_NEED_FOUR_EYES);
        terms.given(past).when(approve("lea")).then(wereSet("500.00", "2022-01"));
    }

    @Test
    void a_proposal_replaces_the_one_before_and_its_approver_has_read_it() {
        terms.given(proposed(1, "450.00", "2021-03"))
                .when(set("450.00", "2021-03"))
                .thenNothing();
        terms.given(proposed(1, "450.00", "2021-03"))
                .when(set("999.00", "2021-03"))
                .then(proposed(2, "999.00", "2021-03"));
        Optional<IfMatch> first = Optional.of(new IfMatch(Set.of("\"1\"")));
        terms.given(proposed(1, "450.00", "2021-03"), proposed(2, "999.00", "2021-03"))
                .when(new ApproveTerms(COHORT, first, Optional.of(BOUNDS), "lea", AT))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
        terms.given(proposed(1, "450.00", "2021-03"), proposed(2, "999.00", "2021-03"))
                .when(approve("lea"))
                .then(wereSet("999.00", "2021-03"));
    }

    @Test
    void an_amount_beyond_the_countrys_bound_is_refused_by_its_name() {
        terms.given().when(set("1000.00", "2021-03")).then(proposed(1, "1000.00", "2021-03"));
        terms.given().when(set("1000.01", "2021-03")).thenRefused(TERMS_INVALID, "/perJournal/amount");
        terms.given()
                .when(set(rates("450.00", Optional.of("300.01"), Optional.of("1200.01"))))
                .thenRefused(TERMS_INVALID, "/perMeeting/amount", "/capPerMonth/amount");
        // 1000.00 and a meeting of 300.00 would be 1300.00 a month.
        terms.given()
                .when(set(rates("1000.00", Optional.of("300.00"), Optional.empty())))
                .thenRefused(TERMS_INVALID, "/capPerMonth");
        StipendRates capped = rates("1000.00", Optional.of("300.00"), Optional.of("1200.00"));
        terms.given().when(set(capped)).then(proposed(1, capped));
    }

    @Test
    void what_is_approved_is_within_the_bounds_of_that_day() {
        Optional<Bounds> lower = Optional.of(bounds("400.00", "100.00", "500.00"));
        terms.given(proposed(1, "450.00", "2021-03"))
                .when(new ApproveTerms(COHORT, Optional.empty(), lower, "lea", AT))
                .thenRefused(TERMS_INVALID, "/perJournal/amount");
        terms.given(proposed(1, "450.00", "2021-03"))
                .when(new ApproveTerms(COHORT, Optional.empty(), Optional.empty(), "lea", AT))
                .thenRefused(TERMS_INVALID, "/perJournal/currency");
        // What is set stays, and its request can be repeated.
        terms.given(proposed(1, "450.00", "2021-03"), wereSet("450.00", "2021-03"))
                .when(new ProposeTerms(COHORT, "PH", "PHP", perJournal("450.00", "2021-03"), lower, "pia", AT))
                .thenNothing();
    }

    @Test
    void terms_may_start_before_today() {
        terms.given().when(set("450.00", "2019-01")).then(proposed(1, "450.00", "2019-01"));
    }

    @Test
    void a_later_month_adds_a_version() {
        terms.given(wereSet("450.00", "2021-03")).when(set("500.00", "2021-04")).then(proposed(2, "500.00", "2021-04"));
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
    void a_mistyped_year_does_not_bar_every_month_before_it() {
        terms.given().when(set("450.00", "2026-03")).then(proposed(1, "450.00", "2026-03"));
        terms.given().when(set("450.00", "2026-04")).thenRefused(TERMS_INVALID, "/fromMonth");
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        terms.given()
                .when(set(Money.of("0.00", "USD"), "3021-03"))
                .thenRefused(TERMS_INVALID, "/perJournal/amount", "/perJournal/currency", "/fromMonth");
    }

    @Test
    void all_of_it_is_set_and_counts_as_the_same_only_when_all_of_it_is() {
        terms.given().when(set(full())).then(proposed(1, full()));
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
                Optional.of(Money.of("449.99", "PHP")),
                Optional.of(32));
        terms.given()
                .when(set(wrong))
                .thenRefused(
                        TERMS_INVALID,
                        "/perMeeting/amount",
                        "/perMeeting/currency",
                        "/lastMonth",
                        "/latestDay",
                        "/meetingsPerMonth",
                        "/capPerMonth/amount");
    }

    @Test
    void terms_stored_before_there_was_more_to_say_are_read() throws Exception {
        String stored = """
                {"termsId":"018f0000-0000-7000-8000-000000000001","country":"PH","fromMonth":"2021-03",
                 "perJournal":{"amount":"450.00","currency":"PHP"},"setAt":"2021-03-04T05:06:07Z"}""";
        TermsSet read = ContractJson.mapper().readValue(stored, TermsSet.class);
        assertThat(read.rates()).isEqualTo(perJournal("450.00", "2021-03"));
        assertThat(read.approvedBy()).isEmpty();
        terms.given(read).when(set("500.00", "2021-04")).then(proposed(1, "500.00", "2021-04"));
    }

    private static ProposeTerms set(String amount, String fromMonth) {
        return set(perJournal(amount, fromMonth));
    }

    private static ProposeTerms set(Money amount, String fromMonth) {
        return set(perJournal(amount, fromMonth));
    }

    private static ProposeTerms set(StipendRates pay) {
        return set(pay, "pia");
    }

    private static ProposeTerms set(StipendRates pay, String by) {
        return new ProposeTerms(COHORT, "PH", "PHP", pay, Optional.of(BOUNDS), by, AT);
    }

    private static StipendRates rates(String perJournal, Optional<String> perMeeting, Optional<String> capPerMonth) {
        return new StipendRates(
                Money.of(perJournal, "PHP"),
                perMeeting.map(amount -> Money.of(amount, "PHP")),
                YearMonth.parse("2021-03"),
                Optional.empty(),
                Optional.empty(),
                capPerMonth.map(amount -> Money.of(amount, "PHP")),
                Optional.empty());
    }

    private static Bounds bounds(String perJournal, String perMeeting, String perMonth) {
        return new Bounds(
                Money.of(perJournal, "PHP"),
                Money.of(perMeeting, "PHP"),
                Money.of(perMonth, "PHP"),
                10,
                BigDecimal.valueOf(57));
    }

    private static ApproveTerms approve(String by) {
        return new ApproveTerms(COHORT, Optional.empty(), Optional.of(BOUNDS), by, AT);
    }

    private static TermsProposed proposed(int version, String amount, String fromMonth) {
        return proposed(version, perJournal(amount, fromMonth));
    }

    private static TermsProposed proposed(int version, StipendRates pay) {
        return new TermsProposed(COHORT, "PH", pay, version, "pia", AT);
    }

    private static TermsSet wereSet(String amount, String fromMonth) {
        return wereSet(perJournal(amount, fromMonth));
    }

    private static TermsSet wereSet(StipendRates pay) {
        return TermsSet.of(COHORT, "PH", pay, AT, "pia", "lea");
    }
}
