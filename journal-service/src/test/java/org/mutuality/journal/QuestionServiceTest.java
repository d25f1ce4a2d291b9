package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.journal.QuestionFact.QuestionAnswered;
import org.mutuality.contracts.journal.QuestionFact.QuestionAsked;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/** A liaison's question over HTTP, with real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class QuestionServiceTest {
    private static CohortFixture village;
    private static String partner;
    private static String liaison;

    private final UUID family = village.family();
    private final UUID id = UUID.randomUUID();

    @BeforeAll
    static void people() {
        String ngo = "ngo-" + UUID.randomUUID();
        village = CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        partner = TestTokens.partner(ngo);
        liaison = TestTokens.liaison(village.cohortId());
    }

    // A fresh database first consumes everything ever published on this Kafka, which takes a while on a busy machine.
    @BeforeEach
    void theDirectoryHasReceivedThem() {
        await().atMost(Duration.ofMinutes(2)).until(() -> isKnown(family));
    }

    @Test
    void a_liaison_asks_the_family_answers_and_the_journal_stays_as_it_is() {
        String own = TestTokens.familyToken(family);
        journal("{\"form\": \"core-1\", \"answers\": {\"ladder\": 7}}").statusCode(201);
        put(liaison, "", question("2021-03", "How is the roof?")).statusCode(201);
        put(liaison, "", question("2021-03", "How is the roof?")).statusCode(200);
        put(liaison, "", question("2021-03", "How are you?"))
                .statusCode(409)
                .body("type", equalTo("urn:problem:question-already-asked"));
        list(own, "&open=true").body("items.wording", contains("How is the roof?"));
        answer(own, "dry").statusCode(201);
        answer(own, "dry").statusCode(200);
        put(liaison, "/closing", "").statusCode(201);
        put(liaison, "/closing", "").statusCode(200);
        answer(own, "wet again").statusCode(201);
        list(liaison, "&open=true").body("items", empty());
        list(liaison, "&open=false")
                .body("items[0].answer", equalTo("wet again"))
                .body("items[0].closedAt", notNullValue());
        list(partner, "").body("items.questionId", contains(id.toString()));

        given().auth()
                .oauth2(own)
                .get("/journals/" + family + "/2021-03")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        journal("{\"form\": \"core-1\", \"answers\": {\"ladder\": 7}}").statusCode(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(QuestionAnswered.class, family))
                        .hasSize(2));
        assertThat(TestTopics.readAll(QuestionAsked.class, family))
                .singleElement()
                .satisfies(fact -> assertThat(fact.month()).isEqualTo(YearMonth.of(2021, 3)));
    }

    @Test
    void only_a_liaison_of_the_cohort_asks_and_closes_and_only_for_the_family_is_answered() {
        for (String token :
                List.of(partner, TestTokens.countryLead("PH"), TestTokens.familyToken(family), TestTokens.analyst())) {
            put(token, "", question("2021-03", "Why?")).statusCode(403);
        }
        String elsewhere = TestTokens.liaison(UUID.randomUUID());
        put(elsewhere, "", question("2021-03", "Why?")).statusCode(404);
        put(liaison, "", question("2021-03", "Why?")).statusCode(201);
        put(elsewhere, "/closing", "").statusCode(404);
        put(partner, "/closing", "").statusCode(403);
        answer(liaison, "because").statusCode(403);
        answer(TestTokens.familyToken(village.family()), "because").statusCode(404);
        answer(TestTokens.countryLead("LR"), "because").statusCode(404);
        get(TestTokens.familyToken(village.family()), "?family=" + family).statusCode(404);
        get(elsewhere, "?family=" + family).statusCode(404);
        get(TestTokens.financeChecker("PH"), "?family=" + family).statusCode(403);
        list(liaison, "").body("items[0].answer", nullValue());
        answer(partner, "because").statusCode(201);
        given().get("/questions?family=" + family).then().statusCode(401);
    }

    @Test
    void an_id_of_another_cohort_s_is_hidden() {
        CohortFixture other =
                CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
        UUID stranger = other.family();
        put(liaison, "", question("2021-03", "Why?")).statusCode(201);
        put(
                        TestTokens.liaison(other.cohortId()),
                        "",
                        question("2021-03", "Why?").replace(family.toString(), stranger.toString()))
                .statusCode(404);
    }

    @Test
    void every_wrong_field_is_named_and_a_month_is_one_of_the_cohort() {
        String later = YearMonth.now(ZoneOffset.UTC).plusMonths(2).toString();
        put(liaison, "", question(later, "x".repeat(501)))
                .statusCode(422)
                .body("errors.pointer", contains("/wording", "/month"));
        put(liaison, "", question("2020-12", "Why?")).statusCode(422).body("errors.pointer", contains("/month"));
        put(liaison, "", question("2021-03", "Why?")).statusCode(201);
        answer(partner, "x".repeat(2001)).statusCode(422).body("errors.pointer", contains("/wording"));
        for (String body : List.of("{}", "[]", "null", "", "{\"wording\": 1}", "{\"wording\": \"a\", \"score\": 1}")) {
            put(partner, "/answer", body).statusCode(oneOf(400, 422)).body("type", notNullValue());
        }
        get(liaison, "").statusCode(400);
        get(liaison, "?family=" + family + "&open=perhaps").statusCode(400);
        list(liaison, "").body("items[0].answer", nullValue());
    }

    @Test
    void a_page_ends_and_goes_on() {
        for (int i = 0; i < 3; i++) {
            given().auth()
                    .oauth2(liaison)
                    .contentType("application/json")
                    .body(question("2021-03", "question " + i))
                    .put("/questions/" + UUID.randomUUID())
                    .then()
                    .statusCode(201);
        }
        String next = list(liaison, "&limit=2")
                .body("items.wording", contains("question 0", "question 1"))
                .extract()
                .path("next");
        list(liaison, "&limit=2&after=" + next)
                .body("items.wording", contains("question 2"))
                .body("next", nullValue());
    }

    // 415: a way in that takes another media type; whoever is shut out by his role is so whatever he brings.
    private String question(String month, String wording) {
        return "{\"familyId\": \"%s\", \"month\": \"%s\", \"wording\": \"%s\"}".formatted(family, month, wording);
    }

    private ValidatableResponse journal(String body) {
        return given().auth()
                .oauth2(partner)
                .contentType("application/json")
                .body(body)
                .put("/journals/" + family + "/2021-03")
                .then();
    }

    private ValidatableResponse answer(String token, String wording) {
        return put(token, "/answer", "{\"wording\": \"%s\"}".formatted(wording));
    }

    private ValidatableResponse put(String token, String rest, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put("/questions/" + id + rest)
                .then();
    }

    private ValidatableResponse list(String token, String more) {
        return get(token, "?family=" + family + more).statusCode(200);
    }

    private static ValidatableResponse get(String token, String rest) {
        return given().auth().oauth2(token).get("/questions" + rest).then();
    }

    private static boolean isKnown(UUID family) {
        return given().auth().oauth2(partner).get("/questions?family=" + family).statusCode() == 200;
    }
}
