package org.mutuality.investment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.cohort.CohortCreated;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.investment.FundOpened;
import org.mutuality.contracts.investment.InvestmentAccepted;
import org.mutuality.contracts.investment.InvestmentCommitted;
import org.mutuality.contracts.investment.InvestmentDeclined;
import org.mutuality.contracts.investment.InvestmentErasureCompleted;
import org.mutuality.contracts.investment.InvestmentOffered;
import org.mutuality.contracts.investment.InvestmentProposed;
import org.mutuality.contracts.payment.PayoutCancelled;
import org.mutuality.contracts.payment.PayoutFailed;
import org.mutuality.contracts.payment.PayoutSettled;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.RebuildRules;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;
import org.mutuality.testkit.openapi.DocumentRules;

/** The whole service, on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "investment"))
class InvestmentServiceTest {
    private static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    private static final String PARTNER = "partner-" + UUID.randomUUID();
    private static final UUID FUND = UUID.randomUUID();
    private static final UUID ABROAD = UUID.randomUUID();

    @Inject
    ReadModelDatabase database;

    private static String lead;
    private static String leadAbroad;
    private static UUID cohort;
    private static UUID familyId;
    private static String family;

    // Not in BeforeAll: the port of the service is not known there.
    @BeforeEach
    void users() {
        if (family != null) {
            return;
        }
        lead = TestTokens.countryLead("PH");
        leadAbroad = TestTokens.countryLead("CO");
        cohort = createCohort("PH", Optional.of(PARTNER));
        familyId = enrolled(cohort, "PH");
        fund(lead, FUND, "PH", "1000.00", "PHP").statusCode(201);
        fund(leadAbroad, ABROAD, "CO", "1000.00", "COP").statusCode(201);
        String signedIn = TestTokens.familyToken(familyId);
        soon(() -> get(signedIn, "/investments?family=" + familyId).statusCode(200));
        family = signedIn;
    }

    // -- funds

    @Test
    void the_document_describes_successes_and_what_it_does_not_offer_is_refused() {
        DocumentRules.check(lead, "/funds");
    }

    @Test
    void a_fund_is_opened_once_read_and_published() {
        UUID id = UUID.randomUUID();
        fund(lead, id, "PH", "500.00", "PHP").statusCode(201);
        fund(lead, id, "PH", "500.00", "PHP").statusCode(200);
        fund(lead, id, "PH", "500.01", "PHP").statusCode(409);
        JsonPath shown = get(family, "/funds/" + id).statusCode(200).extract().jsonPath();
        assertThat(shown.getString("size.amount")).isEqualTo("500.00");
        soon(() -> assertThat(TestTopics.readAll(FundOpened.class, id))
                .singleElement()
                .extracting(FundOpened::size)
                .isEqualTo(Money.of("500.00", "PHP")));
    }

    @Test
    void a_fund_is_opened_by_the_lead_of_its_country_only() {
        fund("", UUID.randomUUID(), "PH", "1.00", "PHP").statusCode(401);
        for (String token : List.of(
                family, TestTokens.partner(PARTNER), TestTokens.financeMaker("PH"), TestTokens.withoutRoles())) {
            fund(token, UUID.randomUUID(), "PH", "1.00", "PHP").statusCode(403);
        }
        assertThat(hidden(fund(lead, UUID.randomUUID(), "CO", "1.00", "COP")))
                .isEqualTo(hidden(fund(lead, ABROAD, "PH", "1.00", "PHP")))
                .isEqualTo(hidden(get(lead, "/funds/" + ABROAD)))
                .isEqualTo(hidden(get(family, "/funds/" + UUID.randomUUID())));
        hidden(get(family, "/funds/" + ABROAD));
        get(TestTokens.liaison(cohort), "/funds/" + FUND).statusCode(403);
    }

    @Test
    void families_team_and_partners_of_the_country_list_its_funds_in_pages() {
        fund(lead, UUID.randomUUID(), "PH", "1.00", "PHP").statusCode(201);
        for (String token : List.of(lead, family, TestTokens.partner(PARTNER), TestTokens.financeChecker("PH"))) {
            JsonPath first = get(token, "/funds?country=PH&limit=1")
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(first.getList("items.country")).containsExactly("PH");
            JsonPath second = get(token, "/funds?country=PH&limit=1&after=" + first.getString("next"))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(second.getString("items[0].fundId")).isNotEqualTo(first.getString("items[0].fundId"));
            hidden(get(token, "/funds?country=CO"));
        }
        hidden(get(TestTokens.partner("other"), "/funds?country=PH"));
        hidden(as(TestTokens.partner(PARTNER))
                .queryParam("country", "\0")
                .get("/funds")
                .then());
        get(lead, "/funds").statusCode(400);
        get(lead, "/funds?country=PH&after=forged").statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"country":"PH","name":"","purpose":"p","size":{"amount":"1.00","currency":"PHP"}}            | /name
            {"country":"PH","name":"n","purpose":" ","size":{"amount":"1.00","currency":"PHP"}}           | /purpose
            {"country":"PH","name":"n","purpose":"p","size":{"amount":"0.00","currency":"PHP"}}           | /size/amount
            {"country":"PH","name":"n","purpose":"p","size":{"amount":"1.00","currency":"XYZ"}}           | /size
            {"country":"PH","name":"n","purpose":"p","size":7}                                            | /size
            {"country":"PH","name":7,"purpose":"p","size":{"amount":"1.00","currency":"PHP"}}             | /name
            {"country":"PH","name":"n","purpose":"p"}                                                     | /size
            {"country":"PH","name":"n","purpose":"p","size":{"amount":"1.00","currency":"PHP"},"more":1}  | /more
            """)
    void an_invalid_fund_is_refused_with_its_pointer(String body, String pointer) {
        assertThat(pointers(put(lead, "/funds/" + UUID.randomUUID(), body))).containsExactly(pointer);
    }

    // -- from proposal to answer

    @Test
    void a_family_proposes_the_country_team_offers_the_family_accepts() {
        UUID own = enrolled(cohort, "PH");
        String token = TestTokens.familyToken(own);
        UUID id = UUID.randomUUID();
        soon(() -> get(token, "/investments?family=" + own).statusCode(200));
        propose(token, id, own, FUND, "200.00").statusCode(201);
        propose(token, id, own, FUND, "200.00").statusCode(200);
        propose(token, id, own, FUND, "201.00").statusCode(409);
        answer(token, id, true).statusCode(409);
        offer(lead, id, "150.00").statusCode(204);
        offer(lead, id, "150.00").statusCode(204);
        offer(lead, id, "160.00").statusCode(409);
        answer(token, id, true).statusCode(204);
        answer(token, id, true).statusCode(204);
        answer(token, id, false).statusCode(409);
        JsonPath shown =
                get(token, "/investments/" + id).statusCode(200).extract().jsonPath();
        assertThat(shown.getString("state")).isEqualTo("accepted");
        assertThat(shown.getString("kind")).isEqualTo("start-up-loan");
        assertThat(shown.getString("offered.amount")).isEqualTo("150.00");
        assertThat(shown.getString("purpose")).isEqualTo("a second sewing machine");
        soon(() -> assertThat(TestTopics.readAll(InvestmentAccepted.class, own)).hasSize(1));
        assertThat(TestTopics.readAll(InvestmentProposed.class, own))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.kind()).isEqualTo("start-up-loan");
                    assertThat(event.amount()).isEqualTo(Money.of("200.00", "PHP"));
                    assertThat(event.cohortId()).isEqualTo(cohort);
                });
        assertThat(TestTopics.readAll(InvestmentOffered.class, own)).hasSize(1);
    }

    // -- from commitment to disbursement

    @Test
    void a_second_lead_commits_and_the_investment_is_published_once_and_disbursed() {
        UUID id = accepted(familyId, FUND, "30.00");
        assertThat(type(commit(lead, id).statusCode(403))).isEqualTo("urn:problem:commitment-needs-four-eyes");
        String second = TestTokens.countryLead("PH");
        commit(second, id).statusCode(204);
        commit(second, id).statusCode(204);
        assertThat(type(commit(TestTokens.countryLead("PH"), id).statusCode(409)))
                .isEqualTo("urn:problem:investment-already-committed");
        assertThat(state(id)).isEqualTo("committed");
        soon(() -> assertThat(TestTopics.readAll(InvestmentCommitted.class, familyId))
                .filteredOn(event -> event.investmentId().equals(id))
                .singleElement()
                .extracting(InvestmentCommitted::amount)
                .isEqualTo(Money.of("30.00", "PHP")));
        paid(id, familyId, "30.01", AT.plusSeconds(9));
        paid(id, UUID.randomUUID(), "30.00", AT.plusSeconds(9));
        failed(id, "30.00", AT);
        soon(() -> assertThat(state(id)).isEqualTo("not-arrived"));
        paid(id, familyId, "30.00", AT.plusSeconds(1));
        soon(() -> assertThat(state(id)).isEqualTo("disbursed"));
    }

    @Test
    void only_another_lead_of_the_country_commits() {
        UUID id = accepted(familyId, FUND, "30.00");
        assertThat(hidden(commit(leadAbroad, id))).isEqualTo(hidden(commit(lead, UUID.randomUUID())));
        for (String token : List.of(
                family, TestTokens.partner(PARTNER), TestTokens.financeMaker("PH"), TestTokens.withoutRoles())) {
            commit(token, id).statusCode(403);
        }
        commit("", id).statusCode(401);
        UUID notYet = proposed("30.00");
        assertThat(type(commit(lead, notYet).statusCode(409))).isEqualTo("urn:problem:commitment-needs-acceptance");
        assertThat(state(id)).isEqualTo("accepted");
    }

    @Test
    void concurrent_commitments_never_exceed_the_fund() {
        UUID fund = UUID.randomUUID();
        fund(lead, fund, "PH", "100.00", "PHP").statusCode(201);
        List<UUID> ids = Stream.generate(() -> accepted(familyId, fund, "30.00"))
                .limit(5)
                .toList();
        String second = TestTokens.countryLead("PH");
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = ids.stream()
                    .map(id -> side.submit(() -> commit(second, id).extract().statusCode()))
                    .toList();
            await().atMost(Duration.ofSeconds(60)).until(() -> answers.stream().allMatch(Future::isDone));
            assertThat(answers.stream().map(Future::resultNow)).containsExactlyInAnyOrder(204, 204, 204, 409, 409);
        }
        assertThat((String) get(lead, "/funds/" + fund).extract().path("remaining.amount"))
                .isEqualTo("10.00");
    }

    @Test
    void investments_of_an_erased_family_are_closed_and_their_funds_released() {
        UUID fund = UUID.randomUUID();
        fund(lead, fund, "PH", "100.00", "PHP").statusCode(201);
        UUID own = enrolled(cohort, "PH");
        UUID uncommitted = accepted(own, fund, "20.00");
        UUID committed = accepted(own, fund, "30.00");
        commit(TestTokens.countryLead("PH"), committed).statusCode(204);
        UUID elsewhere = createCohort("PH", Optional.empty());
        TestTopics.publish(new FamilyErased(own, elsewhere, "PH", AT), own, "PH", Optional.of(elsewhere));
        TestTopics.publish(new FamilyErased(own, cohort, "PH", AT), own, "PH", Optional.of(cohort));
        soon(() -> assertThat(state(uncommitted)).isEqualTo("closed"));
        assertThat(state(committed)).as("not closed: payment-service owes it").isEqualTo("committed");
        commit(TestTokens.countryLead("PH"), uncommitted).statusCode(409);
        TestTopics.publish(
                new PayoutCancelled(
                        UUID.randomUUID(),
                        own,
                        Optional.empty(),
                        Optional.of(fund),
                        "PH",
                        "investment",
                        Optional.of(committed),
                        Optional.empty(),
                        Money.of("30.00", "PHP"),
                        AT),
                own,
                "PH",
                Optional.empty());
        soon(() -> assertThat(state(committed)).isEqualTo("closed"));
        soon(() -> assertThat((String) get(lead, "/funds/" + fund).extract().path("remaining.amount"))
                .isEqualTo("100.00"));
    }

    @Test
    void a_family_may_decline() {
        UUID id = proposed("200.00");
        offer(lead, id, "200.00").statusCode(204);
        answer(family, id, false).statusCode(204);
        answer(family, id, true).statusCode(409);
        soon(() -> assertThat(TestTopics.readAll(InvestmentDeclined.class, familyId))
                .extracting(InvestmentDeclined::investmentId)
                .contains(id));
    }

    @Test
    void a_partner_and_a_lead_propose_on_behalf_but_cannot_answer() {
        UUID id = UUID.randomUUID();
        String partner = TestTokens.partner(PARTNER);
        propose(partner, id, familyId, FUND, "200.00").statusCode(201);
        offer(partner, id, "200.00").statusCode(403);
        offer(lead, id, "200.00").statusCode(204);
        answer(partner, id, true).statusCode(403);
        answer(lead, id, true).statusCode(403);
        answer(family, id, true).statusCode(204);
    }

    @Test
    void the_lead_who_proposed_cannot_offer() {
        UUID id = UUID.randomUUID();
        propose(lead, id, familyId, FUND, "200.00").statusCode(201);
        assertThat(offer(lead, id, "200.00")
                        .statusCode(403)
                        .extract()
                        .jsonPath()
                        .getString("type"))
                .isEqualTo("urn:problem:offer-needs-four-eyes");
        offer(TestTokens.countryLead("PH"), id, "200.00").statusCode(204);
    }

    @Test
    void other_tenants_can_neither_read_nor_change_anything() {
        UUID id = proposed("200.00");
        offer(lead, id, "200.00").statusCode(204);
        String stranger = TestTokens.familyToken(enrolled(cohort, "PH"));
        assertThat(hidden(get(stranger, "/investments/" + id)))
                .isEqualTo(hidden(get(stranger, "/investments/" + UUID.randomUUID())))
                .isEqualTo(hidden(answer(stranger, id, true)))
                .isEqualTo(hidden(answer(stranger, UUID.randomUUID(), true)))
                .isEqualTo(hidden(offer(leadAbroad, id, "1.00")))
                .isEqualTo(hidden(propose(stranger, UUID.randomUUID(), familyId, FUND, "1.00")))
                .isEqualTo(hidden(propose(leadAbroad, UUID.randomUUID(), familyId, FUND, "1.00")))
                .isEqualTo(hidden(propose(TestTokens.partner("other"), UUID.randomUUID(), familyId, FUND, "1.00")))
                .isEqualTo(hidden(get(leadAbroad, "/investments?cohort=" + cohort)))
                .isEqualTo(hidden(get(stranger, "/investments?family=" + familyId)));
        // The id of another family's investment is not found.
        UUID second = enrolled(cohort, "PH");
        String other = TestTokens.familyToken(second);
        soon(() -> get(other, "/investments?family=" + second).statusCode(200));
        hidden(propose(other, id, second, FUND, "200.00"));
        for (String token : List.of(TestTokens.liaison(cohort), TestTokens.analyst(), TestTokens.withoutRoles())) {
            get(token, "/investments/" + id).statusCode(403);
            propose(token, UUID.randomUUID(), familyId, FUND, "1.00").statusCode(403);
        }
        get("", "/investments/" + id).statusCode(401);
        get(TestTokens.financeMaker("PH"), "/investments/" + id).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "1000.01,PHP,loan,FUND,/amount/amount",
        "0.00,PHP,loan,FUND,/amount/amount",
        "1.00,USD,loan,FUND,/amount/currency",
        "1.00,PHP,gift,FUND,/kind",
        "1.00,PHP,LOAN,FUND,/kind",
        "1.00,PHP,loan,NONE,/fundId",
        "1.00,COP,loan,ABROAD,/fundId"
    })
    void an_invalid_proposal_is_refused_with_its_pointer(
            String amount, String currency, String kind, String fund, String pointer) {
        UUID fundId = Map.of("FUND", FUND, "ABROAD", ABROAD).getOrDefault(fund, UUID.randomUUID());
        String body =
                "{\"familyId\":\"%s\",\"fundId\":\"%s\",\"kind\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"%s\"}}"
                        .formatted(familyId, fundId, kind, amount, currency);
        assertThat(pointers(put(family, "/investments/" + UUID.randomUUID(), body)))
                .containsExactly(pointer);
    }

    @Test
    void an_invalid_offer_or_answer_is_refused_with_its_pointer() {
        UUID id = proposed("200.00");
        assertThat(pointers(offer(lead, id, "200.01"))).containsExactly("/amount/amount");
        assertThat(pointers(offer(lead, id, "0.00"))).containsExactly("/amount/amount");
        assertThat(pointers(put(family, "/investments/" + id + "/answer", "{\"accepted\": \"yes\"}")))
                .containsExactly("/accepted");
        assertThat(pointers(put(family, "/investments/" + id + "/answer", "{}")))
                .containsExactly("/accepted");
        put(family, "/investments/" + id + "/answer", "{").statusCode(400);
    }

    @Test
    void concurrent_equal_proposals_are_one() {
        UUID id = UUID.randomUUID();
        List<Integer> answers = atOnce(
                16,
                () -> propose(family, id, familyId, FUND, "200.00").extract().statusCode());
        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
    }

    @Test
    void of_two_concurrent_answers_one_counts() {
        UUID id = proposed("200.00");
        offer(lead, id, "200.00").statusCode(204);
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> yes =
                    side.submit(() -> answer(family, id, true).extract().statusCode());
            Future<Integer> no =
                    side.submit(() -> answer(family, id, false).extract().statusCode());
            await().atMost(Duration.ofSeconds(60)).until(() -> yes.isDone() && no.isDone());
            assertThat(List.of(yes.resultNow(), no.resultNow())).containsExactlyInAnyOrder(204, 409);
        }
    }

    @Test
    void a_post_with_the_same_idempotency_key_creates_one() {
        String key = UUID.randomUUID().toString();
        String body = proposal(familyId, FUND, "20.00");
        String first = post(key, body).statusCode(201).extract().path("investmentId");
        String second = post(key, body).statusCode(201).extract().path("investmentId");
        assertThat(second).isEqualTo(first);
        get(family, "/investments/" + first).statusCode(200);
        post(key, proposal(familyId, FUND, "21.00")).statusCode(422);
        assertThat((String) post(UUID.randomUUID().toString(), body)
                        .statusCode(201)
                        .extract()
                        .path("investmentId"))
                .isNotEqualTo(first);
    }

    @Test
    void investments_are_listed_in_pages() {
        UUID own = enrolled(cohort, "PH");
        soon(() -> get(lead, "/investments?family=" + own).statusCode(200));
        List<String> ids = List.of("1.00", "2.00", "3.00").stream()
                .map(amount -> {
                    UUID id = UUID.randomUUID();
                    propose(lead, id, own, FUND, amount).statusCode(201);
                    return id.toString();
                })
                .toList();
        JsonPath first = get(lead, "/investments?limit=2&family=" + own)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first.getList("items.investmentId", String.class)).isEqualTo(ids.subList(0, 2));
        JsonPath rest = get(lead, "/investments?limit=2&family=" + own + "&after=" + first.getString("next"))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(rest.getList("items.investmentId", String.class)).isEqualTo(ids.subList(2, 3));
        assertThat(rest.getString("next")).isNull();
        assertThat(get(lead, "/investments?limit=500&cohort=" + cohort)
                        .extract()
                        .jsonPath()
                        .getList("items.investmentId", String.class))
                .containsSubsequence(ids);
        get(lead, "/investments").statusCode(400);
        get(lead, "/investments?family=" + own + "&cohort=" + cohort).statusCode(400);
    }

    @Test
    void the_purpose_is_encrypted_and_gone_after_erasure_and_the_family_is_refused() {
        UUID own = enrolled(cohort, "PH");
        String token = TestTokens.familyToken(own);
        soon(() -> get(token, "/investments?family=" + own).statusCode(200));
        UUID id = UUID.randomUUID();
        propose(token, id, own, FUND, "200.00").statusCode(201);
        propose(token, id, own, FUND, "200.00").statusCode(200);
        assertThat(get(token, "/investments/" + id).extract().jsonPath().getString("purpose"))
                .isEqualTo("a second sewing machine");
        assertThat(inPlainText("second sewing machine")).isEmpty();

        TestTopics.publish(new FamilyErased(own, cohort, "PH", AT), own, "PH", Optional.of(cohort));
        soon(() -> assertThat(TestTopics.readAll(InvestmentErasureCompleted.class, own))
                .singleElement()
                .extracting(InvestmentErasureCompleted::destroyed)
                .isEqualTo(Map.of("text-keys", 1, "investment-purposes", 1)));
        JsonPath shown =
                get(lead, "/investments/" + id).statusCode(200).extract().jsonPath();
        assertThat(shown.getString("purpose")).isNull();
        assertThat(shown.getString("state")).isEqualTo("closed");
        get(lead, "/investments?limit=500&cohort=" + cohort).statusCode(200);
        // The account of the family may still sign in; it is refused whatever it asks for.
        soon(() -> {
            hidden(get(token, "/investments/" + id));
            hidden(get(token, "/funds/" + FUND));
        });
    }

    /** Live read models have the rows that the redacted events give. */
    @Test
    void every_read_model_is_the_same_after_a_rebuild_from_redacted_events() {
        UUID fund = UUID.randomUUID();
        fund(lead, fund, "PH", "100.00", "PHP").statusCode(201);
        UUID own = enrolled(cohort, "PH");
        UUID neighbour = enrolled(cohort, "PH");
        UUID uncommitted = accepted(own, fund, "20.00");
        UUID committed = accepted(own, fund, "30.00");
        commit(TestTokens.countryLead("PH"), committed).statusCode(204);
        accepted(neighbour, fund, "10.00");
        TestTopics.publish(new FamilyErased(own, cohort, "PH", AT), own, "PH", Optional.of(cohort));
        soon(() -> assertThat(TestTopics.readAll(InvestmentErasureCompleted.class, own))
                .hasSize(1));
        soon(() -> assertThat(state(uncommitted)).isEqualTo("closed"));
        RebuildRules.check("fund", "investment", "directory_family");
    }

    private List<String> inPlainText(String text) {
        return database.read(sql -> sql
                .select("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(table -> sql
                        .select(
                                "select row_to_json(t)::text from " + table + " t where row_to_json(t)::text like ?",
                                "%" + text + "%")
                        .mapTo(String.class)
                        .list()
                        .stream())
                .toList());
    }

    // -- requests

    private static UUID createCohort(String country, Optional<String> partner) {
        UUID id = UUID.randomUUID();
        TestTopics.publish(
                new CohortCreated(id, country, "PHP", YearMonth.parse("2021-01"), 2, partner, AT),
                id,
                country,
                Optional.of(id));
        return id;
    }

    private static UUID enrolled(UUID cohortId, String country) {
        UUID id = UUID.randomUUID();
        TestTopics.publish(
                new FamilyEnrolled(id, cohortId, country, Optional.of(5), AT), id, country, Optional.of(cohortId));
        return id;
    }

    private static UUID proposed(String amount) {
        UUID id = UUID.randomUUID();
        propose(family, id, familyId, FUND, amount).statusCode(201);
        return id;
    }

    private static UUID accepted(UUID family, UUID fund, String amount) {
        UUID id = UUID.randomUUID();
        soon(() -> propose(lead(), id, family, fund, amount).statusCode(anyOf(is(200), is(201))));
        offer(lead, id, amount).statusCode(204);
        answer(TestTokens.familyToken(family), id, true).statusCode(204);
        return id;
    }

    // The proposer cannot offer.
    private static String lead() {
        return TestTokens.countryLead("PH");
    }

    private static ValidatableResponse commit(String token, UUID id) {
        return as(token).put("/investments/" + id + "/commitment").then();
    }

    private static String state(UUID id) {
        return get(lead, "/investments/" + id).statusCode(200).extract().path("state");
    }

    private static String type(ValidatableResponse answer) {
        return answer.extract().path("type");
    }

    private static void paid(UUID id, UUID family, String amount, Instant at) {
        TestTopics.publish(
                new PayoutSettled(
                        UUID.randomUUID(),
                        family,
                        Optional.empty(),
                        Optional.of(FUND),
                        "PH",
                        "investment",
                        Optional.of(id),
                        Optional.empty(),
                        Money.of(amount, "PHP"),
                        at),
                familyId,
                "PH",
                Optional.empty());
    }

    private static void failed(UUID id, String amount, Instant at) {
        TestTopics.publish(
                new PayoutFailed(
                        UUID.randomUUID(),
                        familyId,
                        Optional.empty(),
                        Optional.of(FUND),
                        "PH",
                        "investment",
                        Optional.of(id),
                        Optional.empty(),
                        Money.of(amount, "PHP"),
                        at),
                familyId,
                "PH",
                Optional.empty());
    }

    private static ValidatableResponse fund(String token, UUID id, String country, String size, String currency) {
        String body =
                "{\"country\":\"%s\",\"name\":\"Sari-sari\",\"purpose\":\"Small shops\",\"size\":{\"amount\":\"%s\",\"currency\":\"%s\"}}";
        return put(token, "/funds/" + id, body.formatted(country, size, currency));
    }

    private static String proposal(UUID family, UUID fund, String amount) {
        return "{\"familyId\":\"%s\",\"fundId\":\"%s\",\"kind\":\"start-up-loan\",\"amount\":{\"amount\":\"%s\",\"currency\":\"PHP\"},\"purpose\":\"a second sewing machine\"}"
                .formatted(family, fund, amount);
    }

    private static ValidatableResponse propose(String token, UUID id, UUID family, UUID fund, String amount) {
        return put(token, "/investments/" + id, proposal(family, fund, amount));
    }

    private static ValidatableResponse offer(String token, UUID id, String amount) {
        String body = "{\"amount\":{\"amount\":\"%s\",\"currency\":\"PHP\"}}";
        return put(token, "/investments/" + id + "/offer", body.formatted(amount));
    }

    private static ValidatableResponse answer(String token, UUID id, boolean accepted) {
        return put(token, "/investments/" + id + "/answer", "{\"accepted\": %s}".formatted(accepted));
    }

    private static ValidatableResponse post(String key, String body) {
        return as(family)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/investments")
                .then();
    }

    private static ValidatableResponse put(String token, String path, String body) {
        return as(token).contentType(ContentType.JSON).body(body).put(path).then();
    }

    private static ValidatableResponse get(String token, String path) {
        return as(token).get(path).then();
    }

    private static RequestSpecification as(String token) {
        return token.isEmpty() ? given() : given().auth().oauth2(token);
    }

    private static List<String> pointers(ValidatableResponse answer) {
        return answer.statusCode(422).extract().jsonPath().getList("errors.pointer");
    }

    /** The 404 problem without what differs between requests. */
    private static Map<String, Object> hidden(ValidatableResponse answer) {
        Map<String, Object> problem =
                answer.statusCode(404).extract().jsonPath().getMap("");
        problem.remove("instance");
        problem.remove("traceId");
        return problem;
    }

    private static void soon(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(holds);
    }

    private static <T> List<T> atOnce(int many, Callable<T> what) {
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            return side.invokeAll(Collections.nCopies(many, what)).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
