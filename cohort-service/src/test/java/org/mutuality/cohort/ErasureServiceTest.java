package org.mutuality.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.ErasureCompleted;
import org.mutuality.contracts.analytics.AnalyticsErasureCompleted;
import org.mutuality.contracts.investment.InvestmentErasureCompleted;
import org.mutuality.contracts.journal.JournalErasureCompleted;
import org.mutuality.contracts.payment.PaymentErasureCompleted;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.RebuildRules;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/** An erasure from its request to the closed receipt, with real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "cohort"))
@TestProfile(CohortServiceTest.TwoCountries.class)
class ErasureServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String REASON = "{\"reason\": \"family_request\"}";
    private static final String NORMS = "Maria Perez pays from 03001234567";
    private static final Instant AT = Instant.parse("2026-11-30T05:00:00Z");

    private final Api lead = new Api(TestTokens.countryLead("PK"));
    private final Api partner = new Api(TestTokens.partner("erasure-" + UUID.randomUUID()));
    private Api herself;
    private UUID cohort;
    private UUID family;
    private String request;
    private String receipt;

    @Inject
    ReadModelDatabase views;

    @BeforeEach
    void a_family_of_a_partners_cohort() {
        cohort = partner.openCohort();
        family = partner.enrolled(cohort);
        herself = new Api(TestTokens.familyToken(family));
        request = Api.family(cohort, family) + "/erasure-request";
        receipt = Api.family(cohort, family) + "/erasure";
    }

    @Test
    void a_family_requests_its_erasure_and_the_lead_sees_when_it_is_due() {
        herself.get(receipt).then().statusCode(404);
        LocalDate before = LocalDate.now(ZoneOffset.UTC);
        herself.put(request).then().statusCode(204);
        herself.put(request).then().statusCode(204);
        LocalDate due = LocalDate.parse(herself.get(receipt)
                .then()
                .statusCode(200)
                .body("state", equalTo("requested"))
                .body("request.by", equalTo("family"))
                .body("request.account", nullValue())
                .body("confirmation", nullValue())
                .body("answers", empty())
                .body("remaining", empty())
                .extract()
                .path("request.dueOn"));
        // Pakistan has no number of days of its own.
        assertThat(due)
                .isBetween(before.plusDays(10), LocalDate.now(ZoneOffset.UTC).plusDays(10));
        lead.get("/countries/PK/erasure-requests?limit=500")
                .then()
                .statusCode(200)
                .body("items.familyId", hasItem(family.toString()));
        // Nothing is erased before the lead confirms it.
        herself.get(Api.family(cohort, family)).then().statusCode(200).body("erased", equalTo(false));

        partner.delete(request).then().statusCode(403).body("type", equalTo("urn:problem:erasure-request-family-only"));
        herself.delete(request).then().statusCode(204);
        herself.delete(request).then().statusCode(204);
        lead.get(receipt).then().body("state", equalTo("withdrawn"));
        lead.get("/countries/PK/erasure-requests?limit=500")
                .then()
                .body("items.familyId", not(hasItem(family.toString())));
    }

    @Test
    void a_request_is_the_business_of_the_family_and_of_who_manages_its_cohort() {
        Api stranger = new Api(TestTokens.familyToken(UUID.randomUUID()));
        Api rival = new Api(TestTokens.partner("rival"));
        Api leadAbroad = new Api(TestTokens.countryLead("LR"));
        for (Api other : List.of(stranger, rival, leadAbroad)) {
            other.put(request).then().statusCode(404);
            other.delete(request).then().statusCode(404);
            other.get(receipt).then().statusCode(404);
        }
        Api liaison = new Api(TestTokens.liaison(cohort));
        liaison.put(request).then().statusCode(403);
        liaison.get(receipt).then().statusCode(403);
        partner.put(request).then().statusCode(204);
        partner.get(receipt).then().body("request.by", equalTo("partner")).body("request.account", notNullValue());
        herself.delete(request).then().statusCode(204);
        partner.get("/countries/PK/erasure-requests").then().statusCode(403);
        leadAbroad.get("/countries/PK/erasure-requests").then().statusCode(404);
    }

    @Test
    void open_requests_are_listed_in_pages() {
        UUID second = partner.enrolled(cohort);
        partner.put(request).then().statusCode(204);
        partner.put(Api.family(cohort, second) + "/erasure-request").then().statusCode(204);
        String next = lead.get("/countries/PK/erasure-requests?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        lead.get("/countries/PK/erasure-requests?limit=1&after=" + next).then().statusCode(200);
        lead.get("/countries/PK/erasure-requests?after=x").then().statusCode(400);
    }

    @Test
    void the_receipt_is_closed_when_every_service_has_answered_in_any_order_and_more_than_once() {
        String group = Api.cohort(cohort) + "/peer-groups/" + UUID.randomUUID();
        String charter = "{\"familyId\": \"%s\", \"name\": \"%s\", \"norms\": \"%s\"}".formatted(family, NORMS, NORMS);
        herself.put(group, charter).then().statusCode(201);
        herself.put(group, charter).then().statusCode(200);
        herself.get(group).then().body("name", equalTo(NORMS)).body("norms", equalTo(NORMS));
        assertThat(rowsWith(NORMS)).isEmpty();
        partner.put(request).then().statusCode(204);
        lead.put(receipt, REASON).then().statusCode(204);
        lead.put(receipt, REASON).then().statusCode(204);
        partner.put(request).then().statusCode(404);
        await().atMost(SOON)
                .untilAsserted(() -> lead.get(receipt)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("confirmed"))
                        .body("request.by", equalTo("partner"))
                        .body("confirmation.account", notNullValue())
                        .body("answers.service", containsInAnyOrder("cohort", "sign_in"))
                        .body("answers.find { it.service == 'cohort' }.destroyed.'text-keys'", equalTo(1))
                        .body("answers.find { it.service == 'cohort' }.destroyed.'peer-group-texts'", equalTo(1))
                        // No service account is configured.
                        .body("answers.find { it.service == 'sign_in' }.destroyed", anEmptyMap())
                        .body("waitingFor", containsInAnyOrder("journal", "payment", "investment", "analytics"))
                        .body("remaining.place", hasItem("sign-in account")));
        lead.get(group).then().statusCode(200).body("name", nullValue()).body("norms", nullValue());
        assertThat(rowsWith(NORMS)).isEmpty();

        Map<String, Integer> destroyed = Map.of("text-keys", 1);
        List<ErasureCompleted> answers = List.of(
                new AnalyticsErasureCompleted(family, cohort, "PK", Map.of(), AT),
                new InvestmentErasureCompleted(family, cohort, "PK", destroyed, AT),
                new JournalErasureCompleted(family, cohort, "PK", destroyed, AT, Optional.empty()),
                // Of another country's service, for the same family.
                new PaymentErasureCompleted(family, UUID.randomUUID(), "LR", destroyed, AT));
        answers.forEach(this::publish);
        answers.forEach(this::publish);
        await().atMost(SOON).untilAsserted(() -> lead.get(receipt).then().body("waitingFor", contains("payment")));
        publish(new PaymentErasureCompleted(family, cohort, "PK", destroyed, AT));
        await().atMost(SOON)
                .untilAsserted(() -> partner.get(receipt)
                        .then()
                        .body("state", equalTo("closed"))
                        .body("closedAt", notNullValue())
                        .body("waitingFor", empty())
                        .body(
                                "answers.service",
                                containsInAnyOrder(
                                        "cohort", "journal", "payment", "investment", "analytics", "sign_in")));
    }

    @Test
    void the_account_of_an_erased_family_is_refused_everywhere() {
        herself.get(Api.family(cohort, family)).then().statusCode(200);
        lead.put(receipt, REASON).then().statusCode(204);
        await().atMost(SOON).untilAsserted(() -> {
            for (String path :
                    List.of(Api.family(cohort, family), receipt, Api.family(cohort, family) + "/peer-group")) {
                herself.get(path).then().statusCode(404).body("type", equalTo("urn:problem:not-found"));
            }
        });
        lead.get(Api.family(cohort, family)).then().statusCode(200).body("erased", equalTo(true));
    }

    /** Live read models have the rows that the redacted events give. */
    @Test
    void every_read_model_is_the_same_after_a_rebuild_from_redacted_events() {
        UUID neighbour = partner.enrolled(cohort);
        String group = Api.cohort(cohort) + "/peer-groups/" + UUID.randomUUID();
        herself.put(
                        group,
                        "{\"familyId\": \"%s\", \"name\": \"%s\", \"norms\": \"%s\"}".formatted(family, NORMS, NORMS))
                .then()
                .statusCode(201);
        for (UUID invited : List.of(neighbour, partner.enrolled(cohort))) {
            herself.put(group + "/invitations/" + invited, "{\"invitedBy\": \"%s\"}".formatted(family))
                    .then()
                    .statusCode(204);
        }
        new Api(TestTokens.familyToken(neighbour))
                .put(group + "/families/" + neighbour)
                .then()
                .statusCode(204);
        partner.put(Api.cohort(cohort) + "/meetings/" + UUID.randomUUID(), """
                {"heldOn": "2021-03-20", "channel": "in_person", "attended": ["%s", "%s"]}""".formatted(family, neighbour))
                .then()
                .statusCode(201);
        for (UUID one : List.of(family, neighbour)) {
            partner.put(
                            Api.family(cohort, one) + "/interviews/2021-03",
                            "{\"outcome\": \"refused\", \"weight\": \"5860.086\"}")
                    .then()
                    .statusCode(204);
        }
        partner.delete(Api.consent(cohort, family, "payment")).then().statusCode(204);
        partner.put(request).then().statusCode(204);
        lead.put(receipt, REASON).then().statusCode(204);
        List.of(
                        new JournalErasureCompleted(family, cohort, "PK", Map.of(), AT, Optional.empty()),
                        new PaymentErasureCompleted(family, cohort, "PK", Map.of(), AT),
                        new InvestmentErasureCompleted(family, cohort, "PK", Map.of(), AT),
                        new AnalyticsErasureCompleted(family, cohort, "PK", Map.of(), AT))
                .forEach(this::publish);
        await().atMost(SOON).untilAsserted(() -> lead.get(receipt).then().body("state", equalTo("closed")));
        assertThat(interviews(family))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .contains("2021-03")
                        .doesNotContain("refused")
                        .doesNotContain("5860.086"));
        assertThat(interviews(neighbour))
                .singleElement()
                .satisfies(event -> assertThat(event).contains("refused").contains("5860.086"));
        RebuildRules.check(
                "cohort",
                "family",
                "interview",
                "peer_group",
                "peer_group_family",
                "peer_group_invitation",
                "meeting",
                "erasure_receipt",
                "erasure_answer");
    }

    private List<String> interviews(UUID of) {
        return views.read(sql -> sql.select(
                        "select payload::text from event_store where payload_type = 'cohort.InterviewRecorded'"
                                + " and payload ->> 'familyId' = ?",
                        of.toString())
                .mapTo(String.class)
                .list());
    }

    private void publish(ErasureCompleted answer) {
        TestTopics.publish(answer, answer.familyId(), answer.country(), Optional.of(answer.cohortId()));
    }

    /** Every row of every table that contains the text. */
    private List<String> rowsWith(String text) {
        return views.read(sql -> sql
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
}
