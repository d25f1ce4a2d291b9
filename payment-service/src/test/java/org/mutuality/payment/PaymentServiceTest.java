package org.mutuality.payment;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.mutuality.payment.CohortFixture.founded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.investment.InvestmentCommitted;
import org.mutuality.contracts.journal.JournalSubmitted;
import org.mutuality.contracts.journal.JournalWithdrawn;
import org.mutuality.contracts.payment.StipendAccrued;
import org.mutuality.contracts.payment.StipendRestored;
import org.mutuality.contracts.payment.StipendReversed;
import org.mutuality.contracts.payment.StipendTermsSet;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;
import org.mutuality.testkit.openapi.DocumentRules;

/** The whole service, on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
class PaymentServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static String lead;
    private static String finance;
    private static String checker;
    private static String operator;
    private static CohortFixture cohort;

    @Inject
    DataSource database;

    // Not before all: only then does the test know the service's port.
    @BeforeEach
    void people() {
        if (cohort != null) {
            return;
        }
        lead = TestTokens.countryLead("PH");
        finance = TestTokens.financeMaker("PH");
        checker = TestTokens.financeChecker("PH");
        operator = TestTokens.operator();
        CohortFixture first = founded("PH", "PHP", Optional.empty());
        soon(() -> terms(lead, first.cohortId()).statusCode(200));
        setTerms(lead, first.cohortId(), "450.00", "2021-03").statusCode(204);
        cohort = first;
    }

    // -- what a journal is worth

    @Test
    void the_document_describes_successes_and_what_it_does_not_offer_is_refused() {
        DocumentRules.check(finance, "/batches");
    }

    @Test
    void terms_are_set_shown_and_published() {
        CohortFixture own = founded("PH", "PHP", Optional.empty());
        setTerms(lead, own.cohortId(), "450.00", "2021-03").statusCode(204);
        setTerms(lead, own.cohortId(), "500.00", "2021-06").statusCode(204);
        JsonPath shown = terms(lead, own.cohortId()).statusCode(200).extract().jsonPath();
        assertThat(shown.getList("versions.fromMonth")).containsExactly("2021-03", "2021-06");
        assertThat(shown.getList("versions.perJournal.amount")).containsExactly("450.00", "500.00");
        soon(() -> assertThat(TestTopics.readAll(StipendTermsSet.class, own.cohortId()))
                .extracting(StipendTermsSet::perJournal)
                .containsExactly(Money.of("450.00", "PHP"), Money.of("500.00", "PHP")));
    }

    @Test
    void the_same_terms_again_change_nothing_and_others_are_refused() {
        CohortFixture own = founded("PH", "PHP", Optional.empty());
        setTerms(lead, own.cohortId(), "450.00", "2021-03").statusCode(204);
        setTerms(lead, own.cohortId(), "450.00", "2021-03").statusCode(204);
        for (String month : List.of("2021-03", "2021-02")) {
            Response refused = setTerms(lead, own.cohortId(), "451.00", month)
                    .statusCode(409)
                    .extract()
                    .response();
            assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:problem:terms-already-set");
        }
        assertThat(terms(lead, own.cohortId()).extract().jsonPath().getList("versions"))
                .hasSize(1);
    }

    @Test
    void proposed_terms_pay_nobody_until_another_person_approves_them() {
        String name = "partner-" + UUID.randomUUID();
        String partner = TestTokens.partner(name);
        CohortFixture own = founded("PH", "PHP", Optional.of(name));
        UUID family = own.enrolled();
        own.submits(family, "2021-03");
        soon(() -> assertThat(summary(lead, own).getList("months.waiting")).containsExactly(1));
        assertThat(type(approveTerms(lead, own.cohortId()).statusCode(409)))
                .isEqualTo("urn:problem:terms-not-proposed");
        proposeTerms(partner, own.cohortId(), "450.00", "2021-03").statusCode(204);
        own.submits(family, "2021-04");
        soon(() -> assertThat(summary(lead, own).getList("months.waiting")).containsExactly(1, 1));
        assertThat(months(lead, family)).isEmpty();
        approveTerms(partner, own.cohortId()).statusCode(403);
        hidden(approveTerms(TestTokens.countryLead("CO"), own.cohortId()));
        hidden(approveTerms(TestTokens.financeChecker("CO"), own.cohortId()));
        approveTerms(finance, own.cohortId()).statusCode(403);
        proposeTerms(lead, own.cohortId(), "460.00", "2021-03").statusCode(204);
        assertThat(type(approveTerms(lead, own.cohortId()).statusCode(403)))
                .isEqualTo("urn:problem:terms-need-four-eyes");
        JsonPath shown =
                terms(checker, own.cohortId()).statusCode(200).extract().jsonPath();
        assertThat(shown.getList("versions")).isEmpty();
        assertThat(shown.getString("proposal.rates.perJournal.amount")).isEqualTo("460.00");
        assertThat(shown.getString("proposal.proposedBy")).isNotBlank();
        as(checker)
                .header("If-Match", "\"1\"")
                .put("/stipend-terms/" + own.cohortId() + "/approval")
                .then()
                .statusCode(412);
        String read = terms(checker, own.cohortId()).extract().header("ETag");
        as(checker)
                .header("If-Match", read)
                .put("/stipend-terms/" + own.cohortId() + "/approval")
                .then()
                .statusCode(204);
        approveTerms(checker, own.cohortId()).statusCode(204);
        assertThat(type(approveTerms(TestTokens.countryLead("PH"), own.cohortId())
                        .statusCode(409)))
                .isEqualTo("urn:problem:terms-approved");
        soon(() -> assertThat(months(lead, family)).containsExactly("2021-03", "2021-04"));
        JsonPath seen =
                terms(TestTokens.familyToken(family), own.cohortId()).extract().jsonPath();
        assertThat(seen.getString("versions[0].perJournal.amount")).isEqualTo("460.00");
        assertThat(seen.getMap("versions[0]")).doesNotContainKeys("proposedBy", "approvedBy");
        assertThat(seen.getMap("")).doesNotContainKey("proposal");
    }

    @Test
    void terms_beyond_the_countrys_bounds_are_refused_until_two_people_raise_them() {
        // Of a country and currency that no other test uses.
        String leadHere = TestTokens.countryLead("MW");
        String checkerHere = TestTokens.financeChecker("MW");
        CohortFixture own = founded("MW", "JPY", Optional.empty());
        String terms = "{\"perJournal\": {\"amount\": \"999999\", \"currency\": \"JPY\"}, \"fromMonth\": \"2021-03\"}";
        String address = "/stipend-terms/" + own.cohortId();
        JsonPath unknown =
                put(leadHere, address, terms).statusCode(422).extract().jsonPath();
        assertThat(unknown.getList("errors.pointer")).containsExactly("/perJournal/currency");
        String bounds = """
                {"perJournal": {"amount": "%s", "currency": "JPY"}, "perMeeting": {"amount": "2000", "currency": "JPY"},
                 "perMonth": {"amount": "%s", "currency": "JPY"}, "ratePercent": 10, "perDollar": 150}""";
        String place = "/payment-bounds/MW/JPY";
        put(leadHere, place, bounds.formatted("5000", "9000")).statusCode(204);
        assertThat(type(as(leadHere).put(place + "/approval").then().statusCode(403)))
                .isEqualTo("urn:problem:bounds-need-four-eyes");
        as(checkerHere).put(place + "/approval").then().statusCode(204);
        JsonPath refused =
                put(leadHere, address, terms).statusCode(422).extract().jsonPath();
        assertThat(refused.getList("errors.pointer")).containsExactly("/perJournal/amount");
        assertThat(refused.getString("errors[0].detail")).contains("5000 JPY");
        put(leadHere, place, bounds.formatted("999999", "999999")).statusCode(204);
        put(leadHere, address, terms).statusCode(422);
        JsonPath shown = get(checkerHere, place).statusCode(200).extract().jsonPath();
        assertThat(shown.getString("inForce.perJournal.amount")).isEqualTo("5000");
        assertThat(shown.getString("proposal.bounds.perJournal.amount")).isEqualTo("999999");
        as(checkerHere).put(place + "/approval").then().statusCode(204);
        own.setTerms(leadHere, checkerHere, terms);
        assertThat(get(lead, "/payment-bounds/PH/PHP").extract().jsonPath().getBoolean("byDefault"))
                .isTrue();
        hidden(get(lead, place));
        hidden(put(lead, place, bounds.formatted("1", "1")));
        put(finance, "/payment-bounds/PH/PHP", bounds.formatted("1", "1")).statusCode(403);
    }

    @Test
    void equal_terms_at_the_same_time_are_set_once() {
        CohortFixture own = founded("PH", "PHP", Optional.empty());
        soon(() -> terms(lead, own.cohortId()).statusCode(200));
        assertThat(atOnce(
                        16,
                        () -> setTerms(lead, own.cohortId(), "450.00", "2021-03")
                                .extract()
                                .statusCode()))
                .hasSize(16)
                .containsOnly(204);
        assertThat(terms(lead, own.cohortId()).extract().jsonPath().getList("versions"))
                .hasSize(1);
    }

    @Test
    void a_partner_sets_terms_of_its_own_cohort_only() {
        String name = "partner-" + UUID.randomUUID();
        String partner = TestTokens.partner(name);
        CohortFixture own = founded("PH", "PHP", Optional.of(name));
        setTerms(partner, own.cohortId(), "450.00", "2021-03").statusCode(204);
        hidden(setTerms(partner, cohort.cohortId(), "1.00", "2031-03"));
    }

    @Test
    void whoever_may_not_set_terms_learns_nothing() {
        setTerms("", cohort.cohortId(), "1.00", "2022-01").statusCode(401);
        setTerms("not.a.token", cohort.cohortId(), "1.00", "2022-01").statusCode(401);
        for (String token : List.of(
                finance,
                operator,
                TestTokens.analyst(),
                TestTokens.withoutRoles(),
                TestTokens.liaison(cohort.cohortId()))) {
            setTerms(token, cohort.cohortId(), "1.00", "2022-01").statusCode(403);
        }
        setTerms(TestTokens.familyToken(cohort.enrolled()), cohort.cohortId(), "9999.00", "2022-01")
                .statusCode(403);
        String abroad = TestTokens.countryLead("CO");
        assertThat(hidden(setTerms(abroad, cohort.cohortId(), "1.00", "2022-01")))
                .isEqualTo(hidden(setTerms(abroad, UUID.randomUUID(), "1.00", "2022-01")));
        assertThat(terms(lead, cohort.cohortId()).extract().jsonPath().getList("versions"))
                .hasSize(1);
    }

    @Test
    void a_family_sees_the_terms_of_its_own_cohort() {
        String family = TestTokens.familyToken(cohort.enrolled());
        terms(family, cohort.cohortId()).statusCode(200);
        hidden(terms(family, founded("PH", "PHP", Optional.empty()).cohortId()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"perJournal":{"amount":"0.00","currency":"PHP"},"fromMonth":"2021-03"}              | /perJournal/amount
                    {"perJournal":{"amount":"-1.00","currency":"PHP"},"fromMonth":"2021-03"}             | /perJournal/amount
                    {"perJournal":{"amount":"450.00","currency":"USD"},"fromMonth":"2021-03"}            | /perJournal/currency
                    {"perJournal":{"amount":"450.001","currency":"PHP"},"fromMonth":"2021-03"}           | /perJournal
                    {"perJournal":{"amount":"450.00","currency":"XYZ"},"fromMonth":"2021-03"}            | /perJournal
                    {"perJournal":{"amount":450.00,"currency":"PHP"},"fromMonth":"2021-03"}              | /perJournal/amount
                    {"perJournal":450,"fromMonth":"2021-03"}                                             | /perJournal
                    {"perJournal":{"amount":"450.00","currency":"PHP"},"fromMonth":"2021-13"}            | /fromMonth
                    {"perJournal":{"amount":"450.00","currency":"PHP"},"fromMonth":"9021-03"}            | /fromMonth
                    {"perJournal":{"amount":"450.00","currency":"PHP"},"fromMonth":202103}               | /fromMonth
                    {"perJournal":{"amount":"450.00","currency":"PHP"}}                                  | /fromMonth
                    {"perJournal":{"amount":"450.00","currency":"PHP"},"fromMonth":"2021-03","bonus":1}  | /bonus
                    {"perJournal":{"amount":"450.00","currency":"PHP"},"fromMonth":"2021-03","latestDay":-1}        | /latestDay
                    {"perJournal":{"amount":"450.00","currency":"PHP"},"fromMonth":"2021-03","latestDay":"10"}      | /latestDay
                    {"perJournal":{"amount":"450.00","currency":"PHP"},"fromMonth":"2021-03","lastMonth":"2021-02"} | /lastMonth
                    {"perJournal":{"amount":"450.00","currency":"PHP"},"fromMonth":"2021-03","perMeeting":{"amount":"0.00","currency":"PHP"}}    | /perMeeting/amount
                    {"perJournal":{"amount":"450.00","currency":"PHP"},"fromMonth":"2021-03","capPerMonth":{"amount":"449.00","currency":"PHP"}} | /capPerMonth/amount
                    """)
    void bad_terms_are_refused_with_the_place(String body, String pointer) {
        CohortFixture own = cohort;
        JsonPath problem = put(lead, "/stipend-terms/" + own.cohortId(), body)
                .statusCode(422)
                .extract()
                .jsonPath();
        assertThat(problem.getList("errors.pointer")).containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[", "null,", "{\"perJournal\":"})
    void what_is_no_json_is_refused(String body) {
        put(lead, "/stipend-terms/" + cohort.cohortId(), body).statusCode(400);
    }

    // -- one stipend per family and month

    @Test
    void a_complete_journal_accrues_and_is_published() {
        UUID family = cohort.enrolled();
        cohort.submits(family, "2021-03");
        soon(() -> assertThat(months(lead, family)).containsExactly("2021-03"));
        JsonPath shown = stipends(lead, family).statusCode(200).extract().jsonPath();
        assertThat(shown.getString("items[0].amount.amount")).isEqualTo("450.00");
        assertThat(shown.getString("items[0].amount.currency")).isEqualTo("PHP");
        soon(() -> assertThat(TestTopics.readAll(StipendAccrued.class, family))
                .singleElement()
                .satisfies(published -> {
                    assertThat(published.amount()).isEqualTo(Money.of("450.00", "PHP"));
                    assertThat(published.cohortId()).isEqualTo(cohort.cohortId());
                    assertThat(published.country()).isEqualTo("PH");
                    assertThat(published.stipendId()).hasToString(shown.getString("items[0].stipendId"));
                }));
    }

    @Test
    void repeated_re_delivered_and_re_ordered_journals_accrue_once() {
        UUID family = cohort.enrolled();
        JournalSubmitted march = cohort.submitted(family, "2021-03", true);
        UUID envelope = UUID.randomUUID();
        cohort.publish(cohort.corrected(family, "2021-03", 3));
        cohort.submits(family, "2021-05");
        for (int again = 0; again < 3; again++) {
            TestTopics.publish(march, family, "PH", Optional.of(cohort.cohortId()), envelope);
        }
        cohort.publish(march);
        cohort.publish(cohort.corrected(family, "2021-03", 2));
        cohort.submits(family, "2021-05");
        // Of one key, so it is taken last: when it has come through, so has all before it.
        cohort.submits(family, "2021-04");
        soon(() -> assertThat(TestTopics.readAll(StipendAccrued.class, family))
                .extracting(published -> published.month().toString())
                .containsExactly("2021-03", "2021-05", "2021-04"));
        soon(() -> assertThat(months(lead, family)).containsExactly("2021-03", "2021-04", "2021-05"));
    }

    @Test
    void the_stipend_of_a_withdrawn_journal_falls_away_and_comes_back_when_the_month_is_submitted_again() {
        UUID family = cohort.enrolled();
        cohort.submits(family, "2021-03");
        soon(() -> assertThat(months(lead, family)).containsExactly("2021-03"));
        soon(() -> assertThat(payoutStatus(family)).containsExactly("DUE"));
        JournalWithdrawn withdrawn = cohort.withdrawn(family, "2021-03", 2);
        cohort.publish(withdrawn);
        soon(() -> assertThat(payoutStatus(family)).containsExactly("CLOSED"));
        soon(() -> assertThat(months(lead, family)).isEmpty());
        cohort.publish(cohort.corrected(family, "2021-03", 3));
        cohort.publish(withdrawn);
        cohort.publish(cohort.submitted(family, "2021-03", true));
        soon(() -> assertThat(months(lead, family)).containsExactly("2021-03"));
        soon(() -> assertThat(payoutStatus(family)).containsExactly("CLOSED", "DUE"));
        soon(() -> assertThat(balance("FAMILY_PAYABLE", family)).isEqualTo(-45_000));
        soon(() -> {
            assertThat(TestTopics.readAll(StipendReversed.class, family)).hasSize(1);
            assertThat(TestTopics.readAll(StipendRestored.class, family)).hasSize(1);
        });
        given().auth()
                .oauth2(TestTokens.familyToken(family))
                .get("/stipends/" + family + "/credit")
                .then()
                .statusCode(200)
                .body("open", hasSize(0))
                .body("entries", hasSize(0));
    }

    @Test
    void the_same_journal_a_hundred_times_at_once_accrues_once() {
        UUID family = cohort.enrolled();
        // Other keys go to other partitions and are taken side by side.
        atOnce(100, () -> {
            TestTopics.publish(
                    cohort.submitted(family, "2021-03", true), UUID.randomUUID(), "PH", Optional.of(cohort.cohortId()));
            return 1;
        });
        cohort.submits(family, "2021-04");
        soon(() -> assertThat(months(lead, family)).containsExactly("2021-03", "2021-04"));
        assertThat(events("StipendAccrued", family)).isEqualTo(2);
        soon(() -> assertThat(TestTopics.readAll(StipendAccrued.class, family)).hasSize(2));
    }

    @Test
    void an_incomplete_journal_accrues_when_a_correction_completes_it() {
        UUID family = cohort.enrolled();
        cohort.publish(cohort.submitted(family, "2021-03", false));
        cohort.submits(family, "2021-04");
        soon(() -> assertThat(months(lead, family)).containsExactly("2021-04"));
        cohort.publish(cohort.corrected(family, "2021-03", 2));
        soon(() -> assertThat(months(lead, family)).containsExactly("2021-03", "2021-04"));
    }

    @Test
    void journals_before_terms_wait_for_them() {
        CohortFixture own = founded("PH", "PHP", Optional.empty());
        UUID family = own.enrolled();
        own.submits(family, "2021-01");
        own.submits(family, "2021-02");
        own.submits(family, "2021-03");
        soon(() -> assertThat(summary(lead, own).getList("months.waiting")).containsExactly(1, 1, 1));
        assertThat(months(lead, family)).isEmpty();
        setTerms(lead, own.cohortId(), "450.00", "2021-02").statusCode(204);
        soon(() -> assertThat(months(lead, family)).containsExactly("2021-02", "2021-03"));
        JsonPath summary = summary(lead, own);
        assertThat(summary.getList("months.month")).containsExactly("2021-01", "2021-02", "2021-03");
        assertThat(summary.getList("months.count")).containsExactly(0, 1, 1);
        assertThat(summary.getList("months.waiting")).containsExactly(1, 0, 0);
        assertThat(summary.getList("months.sum.amount")).containsExactly("0.00", "450.00", "450.00");
    }

    @Test
    void no_stipend_waits_for_ever_when_terms_are_set_while_journals_arrive() throws Exception {
        CohortFixture own = founded("PH", "PHP", Optional.empty());
        List<UUID> families =
                IntStream.range(0, 40).mapToObj(n -> UUID.randomUUID()).toList();
        soon(() -> terms(lead, own.cohortId()).statusCode(200));
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> journals = side.submit(() -> families.forEach(family -> own.submits(family, "2021-03")));
            Future<?> terms = side.submit(
                    () -> setTerms(lead, own.cohortId(), "450.00", "2021-03").statusCode(204));
            journals.get();
            terms.get();
        }
        soon(() -> {
            JsonPath summary = summary(lead, own);
            assertThat(summary.getList("months.count")).containsExactly(40);
            assertThat(summary.getList("months.waiting")).containsExactly(0);
            assertThat(summary.getString("months[0].sum.amount")).isEqualTo("18000.00");
        });
    }

    @Test
    void each_month_is_paid_by_its_own_terms() {
        CohortFixture own = founded("PH", "PHP", Optional.empty());
        UUID family = own.enrolled();
        setTerms(lead, own.cohortId(), "450.00", "2021-03").statusCode(204);
        setTerms(lead, own.cohortId(), "500.00", "2021-05").statusCode(204);
        List.of("2021-06", "2021-03", "2021-05", "2021-04").forEach(month -> own.submits(family, month));
        soon(() -> assertThat(stipends(lead, family).extract().jsonPath().getList("items.amount.amount"))
                .containsExactly("450.00", "450.00", "500.00", "500.00"));
    }

    @Test
    void a_journal_submitted_too_late_is_shown_as_forfeited_and_a_month_after_the_last_waits() {
        CohortFixture own = founded("PH", "PHP", Optional.empty());
        UUID family = own.enrolled();
        own.setTerms(lead, checker, """
                {"perJournal": {"amount": "450.00", "currency": "PHP"}, "fromMonth": "2020-12", "lastMonth": "2021-03",
                 "latestDay": 31, "perMeeting": {"amount": "100.00", "currency": "PHP"},
                 "capPerMonth": {"amount": "600.00", "currency": "PHP"}}""");
        // All submitted on 2 April 2021: 30 days and more than 60 days after the month's end.
        List.of("2021-02", "2021-03", "2020-12", "2021-04").forEach(month -> own.submits(family, month));
        soon(() -> {
            assertThat(summary(lead, own).getList("months.waiting")).containsExactly(0, 0, 0, 1);
            assertThat(summary(lead, own).getList("months.forfeited")).containsExactly(1, 1, 0, 0);
        });
        assertThat(months(lead, family)).containsExactly("2021-03");
        JsonPath forfeited = get(TestTokens.familyToken(family), "/stipends/" + family + "/forfeitures")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(forfeited.getList("items.month")).containsExactly("2020-12", "2021-02");
        assertThat(forfeited.getString("items[0].reason")).isEqualTo("SUBMITTED_TOO_LATE");
        JsonPath shown = terms(lead, own.cohortId()).statusCode(200).extract().jsonPath();
        assertThat(shown.getInt("versions[0].latestDay")).isEqualTo(31);
        assertThat(shown.getString("versions[0].lastMonth")).isEqualTo("2021-03");
        assertThat(shown.getString("versions[0].capPerMonth.amount")).isEqualTo("600.00");
        hidden(get(TestTokens.countryLead("CO"), "/stipends/" + family + "/forfeitures"));
        get(operator, "/stipends/" + family + "/forfeitures").statusCode(403);
    }

    // -- who may see

    @Test
    void a_family_sees_its_own_stipends_and_nobody_elses() {
        UUID family = cohort.enrolled();
        String own = TestTokens.familyToken(family);
        stipends(own, family).statusCode(200);
        assertThat(hidden(stipends(own, cohort.enrolled()))).isEqualTo(hidden(stipends(own, UUID.randomUUID())));
        get(own, "/stipends?cohort=" + cohort.cohortId()).statusCode(403);
        get(own, "/stipends/summary?cohort=" + cohort.cohortId()).statusCode(403);
    }

    @Test
    void money_is_seen_by_those_who_pay_and_run_not_by_those_who_listen() {
        UUID family = cohort.enrolled();
        for (String token : List.of(lead, finance, TestTokens.financeChecker("CO", "PH"))) {
            stipends(token, family).statusCode(200);
            get(token, "/stipends?cohort=" + cohort.cohortId()).statusCode(200);
        }
        for (String token : List.of(
                TestTokens.liaison(cohort.cohortId()), TestTokens.analyst(), operator, TestTokens.withoutRoles())) {
            stipends(token, family).statusCode(403);
            get(token, "/stipends?cohort=" + cohort.cohortId()).statusCode(403);
        }
        stipends("", family).statusCode(401);
        for (String token :
                List.of(TestTokens.countryLead("CO"), TestTokens.financeMaker("CO"), TestTokens.partner("other"))) {
            hidden(stipends(token, family));
            hidden(get(token, "/stipends?cohort=" + cohort.cohortId()));
            hidden(get(token, "/stipends/summary?cohort=" + cohort.cohortId()));
        }
    }

    @Test
    void a_liaison_with_a_family_of_its_own_sees_only_that() {
        UUID own = cohort.enrolled();
        String both = TestTokens.token(
                Map.of(
                        "family_id", List.of(own.toString()),
                        "cohorts", List.of(cohort.cohortId().toString())),
                "family",
                "liaison");
        stipends(both, own).statusCode(200);
        hidden(stipends(both, cohort.enrolled()));
    }

    // -- lists

    @Test
    void a_cohorts_stipends_come_in_pages() {
        CohortFixture own = founded("PH", "PHP", Optional.empty());
        setTerms(lead, own.cohortId(), "450.00", "2021-03").statusCode(204);
        List<UUID> families = Stream.generate(own::enrolled).limit(4).toList();
        families.forEach(family -> List.of("2021-04", "2021-03").forEach(month -> own.submits(family, month)));
        soon(() -> assertThat(summary(lead, own).getList("months.count")).containsExactly(4, 4));
        List<String> read = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            JsonPath page = get(lead, "/stipends?limit=3&cohort=" + own.cohortId() + next.get())
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(3);
            IntStream.range(0, page.getList("items").size())
                    .forEach(n -> read.add(page.getString("items[" + n + "].month") + " "
                            + page.getString("items[" + n + "].familyId")));
            next = Optional.ofNullable(page.getString("next")).map(cursor -> "&after=" + cursor);
        }
        assertThat(read).hasSize(8).doesNotHaveDuplicates();
        assertThat(read.stream().map(row -> row.substring(0, 7)).toList()).isSorted();
        assertThat(read.stream().map(row -> row.substring(8)).collect(Collectors.toSet()))
                .isEqualTo(families.stream().map(UUID::toString).collect(Collectors.toSet()));
    }

    @Test
    void parameters_that_can_not_be_read_are_refused() {
        UUID family = cohort.enrolled();
        get(lead, "/stipends").statusCode(400);
        get(lead, "/stipends/summary").statusCode(400);
        get(lead, "/stipends?cohort=1-1-1-1-1").statusCode(400);
        get(lead, "/stipends?cohort=" + cohort.cohortId() + "&after=forged").statusCode(400);
        get(lead, "/stipends?cohort=" + cohort.cohortId() + "&limit=0").statusCode(400);
        get(lead, "/stipends/" + family + "?limit=501").statusCode(400);
        get(lead, "/stipends/not-a-family").statusCode(404);
    }

    // -- what goes wrong on the way

    @Test
    void poison_is_parked_and_the_rest_flows_on() {
        UUID family = cohort.enrolled();
        List<RecordMetadata> poison = List.of(
                PoisonMessages.put(family, Map.of(), new byte[] {0, (byte) 0xff, 0x13, 0x37}),
                PoisonMessages.put(family, PoisonMessages.headersWithout("ce_type"), "{}".getBytes(UTF_8)),
                PoisonMessages.put(family, PoisonMessages.headersWithout("ce_country"), "{}".getBytes(UTF_8)),
                PoisonMessages.put(family, PoisonMessages.headersBut("ce_id", "no uuid"), "{}".getBytes(UTF_8)),
                PoisonMessages.put(family, PoisonMessages.headersBut("ce_time", "yesterday"), "{}".getBytes(UTF_8)),
                PoisonMessages.put(family, PoisonMessages.headers(), "{".getBytes(UTF_8)),
                PoisonMessages.put(family, PoisonMessages.headers(), "[1, 2]".getBytes(UTF_8)),
                PoisonMessages.put(
                        family, PoisonMessages.headers(), "{\"familyId\": 7, \"complete\": \"yes\"}".getBytes(UTF_8)),
                PoisonMessages.put(family, PoisonMessages.headers(), "{}".getBytes(UTF_8)));
        RecordMetadata younger = PoisonMessages.put(
                family, PoisonMessages.headersBut("ce_type", "mutuality.journal.JournalSung"), "{}".getBytes(UTF_8));
        List<RecordMetadata> tombstones = List.of(
                PoisonMessages.put(family, Map.of(), null), PoisonMessages.put(family, PoisonMessages.headers(), null));
        cohort.submits(family, "2021-03");
        soon(() -> assertThat(months(lead, family)).containsExactly("2021-03"));
        assertThat(tombstones).allSatisfy(at -> assertThat(parked(at)).isEmpty());
        assertThat(poison).allSatisfy(at -> assertThat(parked(at)).isPresent());
        assertThat(parked(younger)).isEmpty();
        assertThat(months(lead, family)).containsExactly("2021-03");
        get(lead, "/operations/dead-letters").statusCode(403);
    }

    /** As by somebody who has the passwords of other services for Kafka, but not their signing keys. */
    @Test
    void a_forged_commitment_owes_nothing_and_a_forged_erasure_closes_nothing() {
        UUID family = cohort.enrolled();
        double before = forged();
        InvestmentCommitted commitment = new InvestmentCommitted(
                UUID.randomUUID(),
                family,
                cohort.cohortId(),
                "PH",
                UUID.randomUUID(),
                Money.of("9000.00", "PHP"),
                Instant.parse("2021-04-02T08:30:00Z"));
        FamilyErased erasure = new FamilyErased(family, cohort.cohortId(), "PH", commitment.at());
        List<RecordMetadata> forgeries = List.of(
                PoisonMessages.forge(family, commitment, Optional.empty()),
                PoisonMessages.forge(family, commitment, Optional.of("dev:" + "A".repeat(86) + "==")),
                PoisonMessages.forge(family, commitment, Optional.of("unknown:" + "A".repeat(86) + "==")),
                PoisonMessages.forge(family, erasure, Optional.empty()),
                PoisonMessages.forge(family, erasure, Optional.of("dev:AAAA")));
        soon(() -> assertThat(forgeries).allSatisfy(at -> assertThat(parked(at)).isPresent()));
        assertThat(forged()).isGreaterThanOrEqualTo(before + forgeries.size());
        assertThat(events("PayoutCreated", family)).isZero();
        // It would be closed if it had been erased.
        cohort.submits(family, "2021-03");
        soon(() -> assertThat(months(lead, family)).containsExactly("2021-03"));
        soon(() -> assertThat(events("PayoutCreated", family)).isEqualTo(1));
    }

    private static double forged() {
        return given().auth()
                .oauth2(operator)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("inbox_forged_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void a_parked_message_is_taken_when_it_is_replayed() {
        UUID family = cohort.enrolled();
        sql("alter table stipend_terms rename to stipend_terms_view_away");
        RecordMetadata at;
        try {
            at = PoisonMessages.put(
                    family, PoisonMessages.headers(), PoisonMessages.json(cohort.submitted(family, "2021-03", true)));
            soon(() -> assertThat(parked(at)).isPresent());
        } finally {
            sql("alter table stipend_terms_view_away rename to stipend_terms");
        }
        assertThat(months(lead, family)).isEmpty();
        int id = parked(at).orElseThrow();
        replay(lead, id).statusCode(403);
        replay(operator, id).statusCode(204);
        soon(() -> assertThat(months(lead, family)).containsExactly("2021-03"));
        assertThat(parked(at)).isEmpty();
        replay(operator, id).statusCode(204);
        assertThat(events("StipendAccrued", family)).isEqualTo(1);
        replay(operator, Integer.MAX_VALUE).statusCode(404);
    }

    @Test
    void a_rebuilt_view_shows_what_it_showed() {
        UUID family = cohort.enrolled();
        cohort.submits(family, "2021-03");
        cohort.submits(family, "2021-02");
        soon(() -> assertThat(months(lead, family)).containsExactly("2021-03"));
        soon(() -> assertThat(summary(lead, cohort).getInt("months[0].waiting")).isPositive());
        String before = stipends(lead, family).extract().asString();
        String summary = summary(lead, cohort).prettify();
        for (String view : List.of("stipend", "stipend-terms")) {
            given().auth()
                    .oauth2(operator)
                    .post("/operations/projections/" + view + "/rebuild")
                    .then()
                    .statusCode(202);
        }
        soon(() -> assertThat(summary(lead, cohort).prettify()).isEqualTo(summary));
        assertThat(stipends(lead, family).extract().asString()).isEqualTo(before);
    }

    // -- how it is asked

    private static ValidatableResponse setTerms(String token, UUID cohortId, String amount, String fromMonth) {
        ValidatableResponse proposed = proposeTerms(token, cohortId, amount, fromMonth);
        if (proposed.extract().statusCode() == 204) {
            approveTerms(checker, cohortId).statusCode(204);
        }
        return proposed;
    }

    private static ValidatableResponse proposeTerms(String token, UUID cohortId, String amount, String fromMonth) {
        String body = "{\"perJournal\": {\"amount\": \"%s\", \"currency\": \"PHP\"}, \"fromMonth\": \"%s\"}";
        return put(token, "/stipend-terms/" + cohortId, body.formatted(amount, fromMonth));
    }

    private static ValidatableResponse approveTerms(String token, UUID cohortId) {
        return as(token).put("/stipend-terms/" + cohortId + "/approval").then();
    }

    private static ValidatableResponse terms(String token, UUID cohortId) {
        return get(token, "/stipend-terms/" + cohortId);
    }

    private static ValidatableResponse stipends(String token, UUID family) {
        return get(token, "/stipends/" + family);
    }

    private static List<String> months(String token, UUID family) {
        return stipends(token, family).statusCode(200).extract().jsonPath().getList("items.month");
    }

    private static JsonPath summary(String token, CohortFixture cohort) {
        return get(token, "/stipends/summary?cohort=" + cohort.cohortId())
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Optional<Integer> parked(RecordMetadata at) {
        JsonPath letters = get(operator, "/operations/dead-letters")
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Integer> ids = letters.getList(
                "findAll { it.consumer == 'policies' && it.topic == '%s' && it.partition == %d && it.offset == %d }.id"
                        .formatted(at.topic(), at.partition(), at.offset()));
        return ids.stream().findFirst();
    }

    private static ValidatableResponse replay(String token, int id) {
        return given().auth()
                .oauth2(token)
                .post("/operations/dead-letters/" + id + "/replay")
                .then();
    }

    private static ValidatableResponse put(String token, String path, String body) {
        return as(token).contentType(ContentType.JSON).body(body).put(path).then();
    }

    private static ValidatableResponse get(String token, String path) {
        return as(token).get(path).then();
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return token.isEmpty() ? given() : given().auth().oauth2(token);
    }

    /** The one 404, without what differs from request to request. */
    private static Map<String, Object> hidden(ValidatableResponse answer) {
        Map<String, Object> problem =
                answer.statusCode(404).extract().jsonPath().getMap("");
        problem.remove("instance");
        problem.remove("traceId");
        return problem;
    }

    private static String type(ValidatableResponse answer) {
        return answer.extract().jsonPath().getString("type");
    }

    private static void soon(ThrowingRunnable holds) {
        await().atMost(SOON).untilAsserted(holds);
    }

    private static <T> List<T> atOnce(int many, Callable<T> what) {
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            return side.invokeAll(java.util.Collections.nCopies(many, what)).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Statuses of the family's payouts, in alphabetical order. */
    private List<String> payoutStatus(UUID family) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select status from payout_view where family_id = ? order by status")) {
            select.setObject(1, family);
            var rows = select.executeQuery();
            List<String> statuses = new ArrayList<>();
            while (rows.next()) {
                statuses.add(rows.getString(1));
            }
            return statuses;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Debits less credits, in minor units. */
    private long balance(String account, UUID owner) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select coalesce(sum(debit_minor - credit_minor), 0) from account_day where kind = ? and owner_id = ?")) {
            select.setString(1, account);
            select.setObject(2, owner);
            var rows = select.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int events(String type, UUID family) {
        try (Connection connection = database.getConnection();
                var count = connection.prepareStatement(
                        "select count(*) from event_store where payload_type = ? and payload::text like ?")) {
            count.setString(1, "payment." + type);
            count.setString(2, "%" + family + "%");
            var rows = count.executeQuery();
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sql(String statement) {
        try (Connection connection = database.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
