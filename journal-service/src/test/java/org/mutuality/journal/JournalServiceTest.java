package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.contracts.journal.JournalCorrected;
import org.mutuality.contracts.journal.JournalSubmitted;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.projection.ProjectionBarrier;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;
import org.mutuality.testkit.openapi.DocumentedResponses;

/** The whole service over HTTP, with real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class JournalServiceTest {
    private static final String SEVEN = "{\"form\": \"core-1\", \"answers\": {\"ladder\": 7}}";
    private static final String EIGHT = "{\"form\": \"core-1\", \"answers\": {\"ladder\": 8}}";

    private static CohortFixture village;
    private static CohortFixture elsewhere;
    private static String partner;
    private static String lead;

    @Inject
    ReadModelDatabase views;

    @Inject
    ProjectionBarrier caughtUp;

    @BeforeAll
    static void people() {
        String ngo = "ngo-" + UUID.randomUUID();
        village = CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        elsewhere =
                CohortFixture.founded("LR", "LRD", Optional.of("other-" + ngo)).opened();
        partner = TestTokens.partner(ngo);
        lead = TestTokens.countryLead("PH");
    }

    @Test
    void a_family_submits_its_month_reads_it_and_the_other_services_receive_it() {
        UUID family = village.family();
        String own = TestTokens.familyToken(family);
        String visible = """
                {"form": "core-1", "answers": {"income_wages": {"amount": "450.5", "currency": "PHP"},
                 "shocks": ["theft", "illness"], "food_enough": true, "help_given_times": 0}}""";

        ValidatableResponse answer = put(own, family, "2021-03", visible).statusCode(201);
        String journalId = answer.body("version", equalTo(1))
                .body("complete", equalTo(true))
                .body("missing", nullValue())
                .extract()
                .path("journalId");
        put(own, family, "2021-03", visible.replace("450.5", "450.50"))
                .statusCode(200)
                .body("journalId", equalTo(journalId));
        read(own, family, "2021-03")
                .body("answers.income_wages", equalTo(Map.of("amount", "450.50", "currency", "PHP")))
                .body("answers.shocks", contains("illness", "theft"))
                .body("answers.help_given_times", equalTo(0))
                .body("familyId", equalTo(family.toString()));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(JournalSubmitted.class, family))
                        .singleElement()
                        .satisfies(fact -> {
                            assertThat(fact.journalId()).hasToString(journalId);
                            assertThat(fact.cohortId()).isEqualTo(village.cohortId());
                            assertThat(fact.country()).isEqualTo("PH");
                            assertThat(fact.version()).isEqualTo(1);
                            assertThat(fact.complete()).isTrue();
                            assertThat(fact.answers())
                                    .containsEntry("food_enough", true)
                                    .hasSize(4);
                        }));
    }

    @Test
    void whoever_has_submitted_or_corrected_a_month_reads_it_at_once() {
        for (int i = 0; i < 25; i++) {
            UUID family = village.family();
            put(partner, family, "2021-03", SEVEN).statusCode(201);
            get(partner, family, "2021-03")
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("answers", equalTo(Map.of("ladder", 7)));
            correct(partner, family, "2021-03", 2, "{\"answers\": {\"ladder\": 8}}")
                    .statusCode(201);
            get(partner, family, "2021-03").statusCode(200).header("ETag", "\"2\"");
            put(partner, family, "2021-04", EIGHT).statusCode(201);
            get(partner, family, "")
                    .statusCode(200)
                    .body("items.month", contains("2021-04", "2021-03"))
                    .body("items.version", contains(1, 2));
            get(partner, family, "2021-03/editions").statusCode(200).body("items", hasSize(2));
        }
    }

    @Test
    void a_journal_without_an_answer_is_taken_and_says_what_is_missing() {
        UUID family = village.family();
        put(partner, family, "2021-03", "{\"form\": \"core-1\", \"answers\": {}}")
                .statusCode(201)
                .body("complete", equalTo(false))
                .body("missing", hasItem("income_wages"));
    }

    @Test
    void another_submission_of_the_same_month_is_a_correction_never_a_second_journal() {
        UUID family = village.family();
        String journal =
                put(partner, family, "2021-03", SEVEN).statusCode(201).extract().path("journalId");
        put(partner, family, "2021-03", EIGHT)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("journalId", equalTo(journal))
                .body("version", equalTo(2))
                .body("conflict", nullValue());
        put(partner, family, "2021-03", EIGHT).statusCode(200).body("version", equalTo(2));
        put(partner, family, "2021-04", EIGHT).statusCode(201).body("version", equalTo(1));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(JournalCorrected.class, family))
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.answers()).isEqualTo(Map.of("ladder", 8))));
        assertThat(TestTopics.readAll(JournalSubmitted.class, family)).hasSize(2);
    }

    @Test
    void a_correction_is_a_new_version_and_the_old_one_stays() {
        UUID family = village.family();
        put(partner, family, "2021-03", SEVEN).statusCode(201);
        String correction = "{\"answers\": {\"control\": 4}, \"reason\": \"mistyped\"}";

        correct(partner, family, "2021-03", 3, correction)
                .statusCode(409)
                .body("type", equalTo("urn:problem:journal-version-skipped"));
        correct(partner, family, "2021-03", 1, correction)
                .statusCode(409)
                .body("type", equalTo("urn:problem:journal-version-exists"));
        correct(partner, family, "2021-03", 2, correction).statusCode(201).body("version", equalTo(2));
        correct(partner, family, "2021-03", 2, correction).statusCode(200);
        correct(partner, family, "2021-03", 2, "{\"answers\": {\"control\": 5}}")
                .statusCode(409);
        put(partner, family, "2021-03", SEVEN)
                .statusCode(200)
                .body("version", equalTo(1))
                .body("current", equalTo(2));

        caughtUp.awaitCatchUp();
        read(partner, family, "2021-03")
                .body("version", equalTo(2))
                .body("reason", equalTo("mistyped"))
                .body("answers", equalTo(Map.of("control", 4)));
        read(partner, family, "2021-03?version=1").body("answers", equalTo(Map.of("ladder", 7)));
        get(partner, family, "2021-03?version=3").statusCode(404);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(JournalCorrected.class, family))
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.reason()).isEmpty()));
    }

    @Test
    void what_was_not_submitted_can_not_be_corrected_but_submitted_afterwards() {
        UUID family = village.family();
        correct(partner, family, "2021-03", 2, "{\"answers\": {\"ladder\": 7}}")
                .statusCode(404)
                .body("type", equalTo("urn:problem:journal-not-submitted"));
        put(partner, family, "2021-03", SEVEN).statusCode(201);
    }

    @Test
    void a_reason_has_an_end() {
        UUID family = village.family();
        put(partner, family, "2021-03", SEVEN).statusCode(201);
        correct(
                        partner,
                        family,
                        "2021-03",
                        2,
                        "{\"answers\": {\"ladder\": 99}, \"reason\": \"%s\"}".formatted("x".repeat(501)))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/reason", "/answers/ladder"));
    }

    @Test
    void every_wrong_answer_is_named() {
        UUID family = village.family();
        put(partner, family, "2021-03", """
                {"form": "core-9", "answers": {"ladder": 11, "wages": 3, "shocks": ["illness", "illness"], "income_farm":
                 {"amount": "1.23456", "currency": "LRD"}}}""")
                .statusCode(422)
                .body("type", equalTo("urn:problem:journal-invalid"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/form",
                                "/answers/ladder",
                                "/answers/wages",
                                "/answers/shocks/1",
                                "/answers/income_farm/amount",
                                "/answers/income_farm/currency"))
                .body("errors.detail", hasItem("must be PHP, the currency of this cohort"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"form\": \"core-1\", \"answers\": {\"ladder\": NaN}}",
                "{\"form\": \"core-1\", \"answers\": {\"ladder\": 7}",
                "",
                "[]",
                "null",
                "{}",
                "{\"form\": \"core-1\"}",
                "{\"form\": \"core-1\", \"answers\": []}",
                "{\"form\": \"core-1\", \"answers\": null}",
                "{\"form\": 1, \"answers\": {}}",
                "{\"form\": \"core-1\", \"answers\": {}, \"stipend\": 5}",
                "{\"form\": \"core-1\", \"answers\": {\"ladder\": 7, \"ladder\": 8}}",
                "{\"form\": \"core-1\", \"answers\": {\"note\": \"a\\u0000b\"}}",
            })
    void garbage_is_refused_and_nothing_is_kept(String body) {
        UUID family = village.family();
        put(partner, family, "2021-03", body)
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
                .body("type", notNullValue());
        put(partner, family, "2021-03", SEVEN).statusCode(201);
    }

    @Test
    void a_month_has_started_and_lies_within_the_cohort() {
        UUID family = village.family();
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        // Not the next month: it may have begun on the other side of the Earth.
        put(partner, family, now.plusMonths(2).toString(), SEVEN)
                .statusCode(422)
                .body("type", equalTo("urn:problem:journal-month-in-future"));
        put(partner, family, "9999-12", SEVEN)
                .statusCode(422)
                .body("type", equalTo("urn:problem:journal-month-in-future"));
        put(partner, family, "2020-12", SEVEN)
                .statusCode(422)
                .body("type", equalTo("urn:problem:journal-month-before-cohort"))
                .body("errors.pointer", contains("/month"));
        put(partner, family, "2021-01", SEVEN).statusCode(201);
        put(partner, family, now.toString(), SEVEN).statusCode(201);
        put(partner, family, "2021-13", SEVEN).statusCode(404);
        put(partner, family, "march", SEVEN).statusCode(404);
    }

    @Test
    void a_cohort_that_is_not_open_takes_none_until_it_is() {
        CohortFixture closed = CohortFixture.founded("PH", "PHP", Optional.empty());
        UUID family = closed.family();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> put(lead, family, "2021-03", SEVEN)
                        .statusCode(409)
                        .body("type", equalTo("urn:problem:journal-cohort-not-open")));
        closed.opened();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> put(lead, family, "2021-03", SEVEN).statusCode(201));
    }

    @Test
    void somebody_else_s_family_and_no_family_look_alike() {
        UUID stranger = elsewhere.family();
        put(TestTokens.familyToken(stranger), stranger, "2021-03", SEVEN).statusCode(201);
        String own = TestTokens.familyToken(village.family());
        for (String token : List.of(own, partner, lead, TestTokens.liaison(village.cohortId()))) {
            get(token, stranger, "2021-03").statusCode(404);
            get(token, stranger, "").statusCode(404);
            assertThat(visible(get(token, stranger, "2021-03").extract().response()))
                    .isEqualTo(visible(
                            get(token, UUID.randomUUID(), "2021-03").extract().response()));
        }
        for (String token : List.of(own, partner, lead)) {
            assertThat(visible(put(token, stranger, "2021-03", EIGHT)
                            .statusCode(404)
                            .extract()
                            .response()))
                    .isEqualTo(visible(put(token, UUID.randomUUID(), "2021-03", EIGHT)
                            .statusCode(404)
                            .extract()
                            .response()));
            correct(token, stranger, "2021-03", 2, "{\"answers\": {}}").statusCode(404);
        }
    }

    @Test
    void a_liaison_listens_and_never_writes() {
        UUID family = village.family();
        put(partner, family, "2021-03", SEVEN).statusCode(201);
        String liaison = TestTokens.liaison(village.cohortId());
        read(liaison, family, "2021-03").body("version", equalTo(1));
        get(liaison, family, "").statusCode(200);
        put(liaison, family, "2021-04", SEVEN).statusCode(403).body("type", equalTo("urn:problem:not-allowed"));
        correct(liaison, family, "2021-03", 2, "{\"answers\": {}}").statusCode(403);
    }

    @Test
    void who_pays_or_counts_sees_no_answer() {
        UUID family = village.family();
        put(partner, family, "2021-03", SEVEN).statusCode(201);
        for (String token : List.of(
                TestTokens.financeMaker("PH"),
                TestTokens.analyst(),
                TestTokens.operator(),
                TestTokens.withoutRoles())) {
            get(token, family, "2021-03").statusCode(403);
            put(token, family, "2021-04", SEVEN).statusCode(403);
        }
        // Two hats: the one lets through the door, the other must not open the drawer.
        String maker = TestTokens.token(
                Map.of(
                        "countries",
                        List.of("PH"),
                        "cohorts",
                        List.of(elsewhere.cohortId().toString())),
                "finance-maker",
                "liaison");
        get(maker, family, "2021-03").statusCode(404);
    }

    @Test
    void without_a_token_there_is_nothing() {
        UUID family = village.family();
        given().get("/journals/{f}/2021-03", family).then().statusCode(401);
        given().body(SEVEN)
                .contentType("application/json")
                .put("/journals/{f}/2021-03", family)
                .then()
                .statusCode(401);
        given().get("/forms/core-1").then().statusCode(401);
        given().auth()
                .oauth2(partner + "x")
                .get("/journals/{f}/2021-03", family)
                .then()
                .statusCode(401);
    }

    @Test
    void a_page_ends_and_goes_on() {
        UUID family = village.family();
        for (int month = 1; month <= 5; month++) {
            put(partner, family, "2021-0" + month, SEVEN).statusCode(201);
        }
        correct(partner, family, "2021-04", 2, "{\"answers\": {\"ladder\": 9}}").statusCode(201);
        caughtUp.awaitCatchUp();
        String next = get(partner, family, "?limit=2")
                .statusCode(200)
                .body("items.month", contains("2021-05", "2021-04"))
                .body("items[1].version", equalTo(2))
                .extract()
                .path("next");
        String last = get(partner, family, "?limit=2&after=" + next)
                .body("items.month", contains("2021-03", "2021-02"))
                .extract()
                .path("next");
        get(partner, family, "?limit=2&after=" + last)
                .body("items.month", contains("2021-01"))
                .body("next", nullValue());
        get(partner, family, "?after=x").statusCode(400);
        get(partner, family, "?limit=0").statusCode(400);
        get(partner, family, "2021-01?version=x").statusCode(org.hamcrest.Matchers.oneOf(400, 404));
    }

    @Test
    void an_entity_tag_saves_the_way_until_there_is_a_correction() {
        UUID family = village.family();
        put(partner, family, "2021-03", SEVEN).statusCode(201);
        String tag = read(partner, family, "2021-03").extract().header("ETag");
        assertThat(conditional(family, tag)).isEqualTo(304);
        correct(partner, family, "2021-03", 2, "{\"answers\": {\"ladder\": 9}}").statusCode(201);
        caughtUp.awaitCatchUp();
        assertThat(conditional(family, tag)).isEqualTo(200);
    }

    @Test
    void the_form_is_submitted() {
        given().auth()
                .oauth2(partner)
                .get("/forms/core-1")
                .then()
                .statusCode(200)
                .body("id", equalTo("core-1"))
                .body("questions", hasSize(34))
                .body("questions.find { it.name == 'income_farm' }.negative", equalTo(true))
                .body("questions.find { it.name == 'ladder' }.most", equalTo(10))
                .body("questions.find { it.name == 'shocks' }.choices", hasItem("illness"));
        given().auth().oauth2(partner).get("/forms/core-0").then().statusCode(404);
    }

    @Test
    void a_thousand_equal_submissions_at_once_are_one_journal() {
        UUID family = village.family();
        put(partner, family, "2021-02", SEVEN).statusCode(201);
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 1_000)
                    .mapToObj(i -> http.sendAsync(submission(family, "2021-03"), HttpResponse.BodyHandlers.ofString())
                            .thenApply(DocumentedResponses::checked)
                            .thenApply(HttpResponse::statusCode))
                    .toList();
            List<Integer> statuses =
                    answers.stream().map(CompletableFuture::join).toList();
            assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        }
        assertThat(stored(family, "2021-03")).isEqualTo(1);
        put(partner, family, "2021-04", SEVEN).statusCode(201);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(JournalSubmitted.class, family))
                        .extracting(JournalSubmitted::month)
                        .containsExactly(YearMonth.of(2021, 2), YearMonth.of(2021, 3), YearMonth.of(2021, 4)));
    }

    @Test
    void a_rebuilt_view_is_the_live_view() {
        UUID family = village.family();
        put(partner, family, "2021-03", SEVEN).statusCode(201);
        for (int version = 2; version <= 105; version++) {
            correct(partner, family, "2021-03", version, "{\"answers\": {\"work_days\": %d}}".formatted(version % 30))
                    .statusCode(201);
        }
        caughtUp.awaitCatchUp();
        List<Map<String, Object>> live = rows(family);
        assertThat(live).hasSize(105);
        given().auth()
                .oauth2(TestTokens.operator())
                .post("/operations/projections/journal/rebuild")
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rows(family)).isEqualTo(live));
    }

    private ValidatableResponse put(String token, UUID family, String month, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put("/journals/" + family + "/" + month)
                .then();
    }

    private ValidatableResponse correct(String token, UUID family, String month, int version, String body) {
        return put(token, family, month + "/corrections/" + version, body);
    }

    private ValidatableResponse get(String token, UUID family, String rest) {
        String path = "/journals/" + family + (rest.isEmpty() || rest.startsWith("?") ? rest : "/" + rest);
        return given().auth().oauth2(token).get(path).then();
    }

    /** Waits for the view, which follows by milliseconds. */
    private ValidatableResponse read(String token, UUID family, String month) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> get(token, family, month).extract().statusCode() == 200);
        return get(token, family, month).statusCode(200);
    }

    private int conditional(UUID family, String tag) {
        return given().auth()
                .oauth2(partner)
                .header("If-None-Match", tag)
                .get("/journals/" + family + "/2021-03")
                .statusCode();
    }

    private static HttpRequest submission(UUID family, String month) {
        return HttpRequest.newBuilder(URI.create(
                        "%s:%d/journals/%s/%s".formatted(RestAssured.baseURI, RestAssured.port, family, month)))
                .header("Authorization", "Bearer " + partner)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(SEVEN))
                .build();
    }

    private long stored(UUID family, String month) {
        return views.read(sql -> sql.select(
                        "select count(*) from event_store where payload ->> 'familyId' = ? and payload ->> 'month' = ?",
                        family.toString(),
                        month)
                .mapTo(Long.class)
                .one());
    }

    private List<Map<String, Object>> rows(UUID family) {
        return views.read(sql -> sql.select(
                        "select month, version, journal_id, form, answers::text, complete, reason, submitted_at from journal_view"
                                + " where family_id = ? order by month, version",
                        family)
                .mapToMap()
                .list());
    }

    // Everything by which a caller could distinguish two responses, except what it sent itself.
    private static Map<String, Object> visible(Response response) {
        Map<String, Object> body = new java.util.TreeMap<>(response.jsonPath().getMap(""));
        body.remove("instance");
        body.remove("traceId");
        return body;
    }
}
