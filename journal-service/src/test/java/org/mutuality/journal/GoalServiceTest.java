package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.contracts.journal.GoalFact.GoalProgressReported;
import org.mutuality.contracts.journal.GoalFact.GoalReached;
import org.mutuality.contracts.journal.GoalFact.GoalSet;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/** Goals over HTTP, with real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class GoalServiceTest {
    private static CohortFixture village;
    private static String partner;

    private final UUID family = village.family();
    private final UUID id = UUID.randomUUID();

    @BeforeAll
    static void people() {
        String ngo = "ngo-" + UUID.randomUUID();
        village = CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        partner = TestTokens.partner(ngo);
    }

    // A fresh database first consumes everything ever published on this Kafka, which takes a while on a busy machine.
    @BeforeEach
    void theDirectoryHasReceivedThem() {
        await().atMost(Duration.ofMinutes(2)).until(() -> isKnown(family));
    }

    @Test
    void a_family_sets_a_goal_goes_on_with_it_and_reaches_it() {
        String own = TestTokens.familyToken(family);
        put(own, "", goal("a stall")).statusCode(201);
        put(own, "", goal("a stall")).statusCode(200);
        put(own, "", goal("a shop")).statusCode(409).body("type", equalTo("urn:problem:goal-already-set"));
        String progress = "{\"share\": 40, \"note\": \"half the tin\", \"stepsDone\": [2, 1]}";
        put(own, "/progress/1", progress).statusCode(201);
        put(own, "/progress/1", progress).statusCode(200);
        put(own, "/progress/3", progress).statusCode(409);
        put(own, "/progress/1", "{}").statusCode(409);
        put(own, "/reaching", "").statusCode(201);
        put(own, "/reaching", "").statusCode(200);
        put(own, "/dropping", "{}").statusCode(409).body("type", equalTo("urn:problem:goal-ended"));

        read(TestTokens.liaison(village.cohortId()))
                .body("goal.wording", equalTo("a stall"))
                .body("goal.area", equalTo("business"))
                .body("goal.targetMonth", equalTo("2022-01"))
                .body("goal.state", equalTo("reached"))
                .body("goal.share", equalTo(40))
                .body("goal.stepsDone", contains(1, 2))
                .body("goal.version", equalTo(3))
                .body("history.what", contains("set", "advanced", "reached"))
                .body("history[0].plan.steps", contains("save", "buy"))
                .body("history[1].progress.note", equalTo("half the tin"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(GoalReached.class, family))
                        .hasSize(1));
        assertThat(TestTopics.readAll(GoalSet.class, family)).singleElement().satisfies(fact -> {
            assertThat(fact.goalId()).isEqualTo(id);
            assertThat(fact.area()).isEqualTo("business");
        });
        assertThat(TestTopics.readAll(GoalProgressReported.class, family))
                .singleElement()
                .satisfies(fact -> assertThat(fact.share()).contains(40));
    }

    @Test
    void two_devices_do_not_overwrite_one_another() {
        put(partner, "", goal("a stall")).statusCode(201);
        String tag = read(partner).extract().header("ETag");
        change(tag, "a shop").statusCode(oneOf(200, 204));
        change(tag, "a shop").statusCode(oneOf(200, 204));
        change(tag, "a farm").statusCode(412).body("type", equalTo("urn:problem:goal-changed"));
        change("\"x\"", "a farm").statusCode(412);
        put(partner, "/plan", plan("a farm"))
                .statusCode(428)
                .body("type", equalTo("urn:problem:goal-version-required"));
        read(partner)
                .body("goal.wording", equalTo("a shop"))
                .body("goal.steps", empty())
                .body("history.what", contains("set", "changed"));
        given().auth()
                .oauth2(partner)
                .header("If-None-Match", "\"2\"")
                .get("/goals/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void of_many_changes_at_once_one_is_taken() {
        put(partner, "", goal("a stall")).statusCode(201);
        String tag = read(partner).extract().header("ETag");
        List<Integer> statuses = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> change(tag, "plan " + i).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses.stream().filter(one -> one == 412)).hasSize(19);
    }

    @Test
    void a_goal_is_let_go() {
        put(partner, "", goal("a stall")).statusCode(201);
        put(partner, "/dropping", "{\"reason\": \"we move\"}").statusCode(201);
        put(partner, "/dropping", "{}").statusCode(200);
        read(partner).body("goal.state", equalTo("dropped")).body("history[1].reason", equalTo("we move"));
        list(partner, "&state=dropped").body("items.goalId", contains(id.toString()));
        list(partner, "&state=open").body("items", empty());
    }

    @Test
    void nobody_sets_a_goal_for_a_family_but_who_writes_for_it() {
        String liaison = TestTokens.liaison(village.cohortId());
        put(liaison, "", goal("a stall")).statusCode(403);
        put(TestTokens.familyToken(village.family()), "", goal("a stall")).statusCode(404);
        put(TestTokens.countryLead("LR"), "", goal("a stall")).statusCode(404);
        put(TestTokens.countryLead("PH"), "", goal("a stall")).statusCode(201);
        for (String path : List.of("/plan", "/progress/1", "/reaching", "/dropping")) {
            put(liaison, path, "{}").statusCode(oneOf(403, 415, 422));
        }
        put(liaison, "/reaching", "").statusCode(403);
        put(liaison, "/dropping", "{}").statusCode(403);
        String stranger = TestTokens.familyToken(village.family());
        put(stranger, "/reaching", "").statusCode(404);
        put(stranger, "/progress/1", "{}").statusCode(404);
        get(stranger, "/" + id).statusCode(404);
        get(stranger, "?family=" + family).statusCode(404);
        get(TestTokens.liaison(UUID.randomUUID()), "/" + id).statusCode(404);
        get(TestTokens.financeMaker("PH"), "/" + id).statusCode(403);
        read(liaison).body("history.what", contains("set"));
        given().get("/goals/" + id).then().statusCode(401);
    }

    @Test
    void an_id_of_somebody_else_s_is_hidden() {
        put(partner, "", goal("a stall")).statusCode(201);
        UUID other = village.family();
        put(TestTokens.familyToken(other), "", goal("a stall").replace(family.toString(), other.toString()))
                .statusCode(404);
    }

    @Test
    void every_wrong_field_is_named() {
        put(partner, "", """
                {"familyId": "%s", "area": "health", "wording": " ", "targetMonth": "2020-12", "steps": ["", "%s"]}""".formatted(family, "x".repeat(201)))
                .statusCode(422)
                .body("type", equalTo("urn:problem:goal-invalid"))
                .body("errors.pointer", containsInAnyOrder("/wording", "/targetMonth", "/steps/0", "/steps/1"));
        put(partner, "", goal("a stall").replace("[\"save\", \"buy\"]", "[" + "\"s\",".repeat(20) + "\"s\"]"))
                .statusCode(422)
                .body("errors.pointer", contains("/steps"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/progress/1 | {\"share\": 101}",
                "/progress/1 | {\"share\": -1}",
                "/progress/1 | {\"share\": 1.5}",
                "/progress/1 | {\"stepsDone\": [3]}",
                "/progress/1 | {\"stepsDone\": [null]}",
                "/progress/1 | {\"score\": 1}",
                "/progress/1 | []",
                "/progress/x | {}",
                "/progress/99999999999 | {}",
                "/dropping | {\"reason\": \"\"}",
                "/dropping | null",
            })
    void garbage_is_refused_and_nothing_is_kept(String path, String body) {
        put(partner, "", goal("a stall")).statusCode(201);
        put(partner, path, body).statusCode(oneOf(400, 404, 422)).body("type", notNullValue());
        read(partner).body("goal.version", equalTo(1));
    }

    @Test
    void a_page_ends_and_goes_on() {
        for (int i = 0; i < 3; i++) {
            UUID one = UUID.randomUUID();
            given().auth()
                    .oauth2(partner)
                    .contentType("application/json")
                    .body(goal("goal " + i))
                    .put("/goals/" + one)
                    .then()
                    .statusCode(201);
        }
        String next = list(partner, "&limit=2")
                .body("items.wording", contains("goal 0", "goal 1"))
                .extract()
                .path("next");
        list(partner, "&limit=2&after=" + next)
                .body("items.wording", contains("goal 2"))
                .body("next", nullValue());
        get(partner, "?family=" + family + "&state=won").statusCode(400);
        get(partner, "").statusCode(400);
    }

    private String goal(String wording) {
        return """
                {"familyId": "%s", "area": "business", "wording": "%s", "targetMonth": "2022-01", "steps": ["save", "buy"]}""".formatted(family, wording);
    }

    private static String plan(String wording) {
        return "{\"wording\": \"%s\"}".formatted(wording);
    }

    private ValidatableResponse put(String token, String rest, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put("/goals/" + id + rest)
                .then();
    }

    private ValidatableResponse change(String tag, String wording) {
        return given().auth()
                .oauth2(partner)
                .contentType("application/json")
                .header("If-Match", tag)
                .body(plan(wording))
                .put("/goals/" + id + "/plan")
                .then();
    }

    private ValidatableResponse read(String token) {
        return get(token, "/" + id).statusCode(200);
    }

    private ValidatableResponse list(String token, String more) {
        return get(token, "?family=" + family + more).statusCode(200);
    }

    private static ValidatableResponse get(String token, String rest) {
        return given().auth().oauth2(token).get("/goals" + rest).then();
    }

    private static boolean isKnown(UUID family) {
        return given().auth().oauth2(partner).get("/goals?family=" + family).statusCode() == 200;
    }
}
