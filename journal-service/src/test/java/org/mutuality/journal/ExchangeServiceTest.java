package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.contracts.journal.ExchangeFact.ExchangeConfirmed;
import org.mutuality.contracts.journal.ExchangeFact.ExchangeDeclared;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/** Exchanges over HTTP, with real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class ExchangeServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static CohortFixture village;
    private static CohortFixture elsewhere;
    private static String partner;

    private final UUID ana = village.family();
    private final UUID ben = village.family();
    private final UUID id = UUID.randomUUID();

    @BeforeAll
    static void people() {
        String ngo = "ngo-" + UUID.randomUUID();
        village = CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        elsewhere =
                CohortFixture.founded("PH", "PHP", Optional.of("other-" + ngo)).opened();
        partner = TestTokens.partner(ngo);
    }

    // A fresh database first consumes everything ever published on this Kafka, which takes a while on a busy machine.
    @BeforeEach
    void theDirectoryHasReceivedThem() {
        await().atMost(Duration.ofMinutes(2)).until(() -> isKnown(ana) && isKnown(ben));
    }

    @Test
    void which_day_is_today_is_judged_by_the_calendar_of_the_cohort() {
        // 26 hours apart, so that their days always differ.
        LocalDate first = LocalDate.now(ZoneId.of("Pacific/Kiritimati"));
        ZoneId last = ZoneId.of("Etc/GMT+12");
        String today = merged(food(ana, "given", null, ""), "{\"on\": \"%s\"}".formatted(first));
        calendar(last.getId());
        declare(partner, id, today).statusCode(422).body("errors.pointer", contains("/on"));
        calendar("Pacific/Kiritimati");
        declare(partner, id, today).statusCode(201);
        calendar(last.getId());
        declare(
                        partner,
                        UUID.randomUUID(),
                        merged(food(ana, "given", null, ""), "{\"on\": \"%s\"}".formatted(LocalDate.now(last))))
                .statusCode(201);
    }

    @Test
    void help_is_declared_confirmed_by_the_other_and_submitted_to_the_others() {
        String own = TestTokens.familyToken(ana);
        String other = TestTokens.familyToken(ben);
        declare(
                        own,
                        id,
                        food(
                                ana,
                                "given",
                                ben,
                                ", \"value\": {\"amount\": \"50\", \"currency\": \"PHP\"}, \"note\": \"rice\""))
                .statusCode(201)
                .body("exchangeId", equalTo(id.toString()))
                .body("status", equalTo("declared"))
                .body("confirms", nullValue());
        declare(
                        own,
                        id,
                        food(
                                ana,
                                "given",
                                ben,
                                ", \"value\": {\"amount\": \"50.00\", \"currency\": \"PHP\"}, \"note\": \"rice\""))
                .statusCode(200);
        list(other, ben, "&status=declared")
                .body("items", hasSize(1))
                .body("items[0].exchangeId", equalTo(id.toString()))
                .body("items[0].direction", equalTo("received"))
                .body("items[0].otherFamilyId", equalTo(ana.toString()))
                .body("items[0].note", equalTo("rice"))
                .body("items[0].value.amount", equalTo("50.00"))
                .body("items[0].awaitsAnswer", equalTo(true));

        answer(other, id, "confirmed").statusCode(oneOf(200, 204));
        answer(other, id, "confirmed").statusCode(oneOf(200, 204));
        for (UUID one : List.of(ana, ben)) {
            list(partner, one, "")
                    .body("items", hasSize(1))
                    .body("items[0].status", equalTo("confirmed"))
                    .body("items[0].note", nullValue());
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TestTopics.readAll(ExchangeConfirmed.class, ana))
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.exchangeId()).isEqualTo(id)));
        assertThat(TestTopics.readAll(ExchangeDeclared.class, ana))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.otherFamilyId()).contains(ben);
                    assertThat(fact.cohortId()).isEqualTo(village.cohortId());
                    assertThat(fact.kind()).isEqualTo("food");
                });
    }

    @Test
    void what_both_declare_is_one_exchange_and_the_response_to_the_second_says_so() {
        UUID second = UUID.randomUUID();
        declare(partner, id, food(ana, "given", ben, "")).statusCode(201);
        for (int status : new int[] {201, 200}) {
            declare(partner, second, food(ben, "received", ana, ""))
                    .statusCode(status)
                    .body("exchangeId", equalTo(id.toString()))
                    .body("confirms", equalTo(id.toString()))
                    .body("status", equalTo("confirmed"));
        }
        for (UUID one : List.of(ana, ben)) {
            list(partner, one, "").body("items.exchangeId", contains(id.toString()));
        }
        answer(partner, id, "declined").statusCode(409).body("type", equalTo("urn:problem:exchange-declared-by-both"));
        withdraw(partner, id).statusCode(oneOf(200, 204));
        list(partner, ana, "&status=declared")
                .body("items.exchangeId", contains(second.toString()))
                .body("items[0].awaitsAnswer", equalTo(true));
    }

    @Test
    void declared_at_once_by_both_on_many_devices_it_is_one() {
        List<CompletableFuture<Integer>> devices = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> declare(
                                partner,
                                UUID.randomUUID(),
                                i % 2 == 0 ? food(ana, "given", ben, "") : food(ben, "received", ana, ""))
                        .extract()
                        .statusCode()))
                .toList();
        List<Integer> statuses = devices.stream().map(CompletableFuture::join).toList();
        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses.stream().filter(one -> one == 201)).hasSize(2);
        list(partner, ana, "").body("items", hasSize(1)).body("items[0].status", equalTo("confirmed"));
    }

    @Test
    void two_contents_at_once_under_one_id_are_one() {
        List<CompletableFuture<Integer>> devices = Stream.of("food", "tool", "money", "lending", "other", "transport")
                .map(kind -> CompletableFuture.supplyAsync(
                        () -> declare(partner, id, food(ana, "given", ben, "").replace("food", kind))
                                .extract()
                                .statusCode()))
                .toList();
        assertThat(devices.stream().map(CompletableFuture::join).toList())
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
        list(partner, ana, "").body("items", hasSize(1));
    }

    @Test
    void the_same_under_another_id_is_a_conflict_that_names_the_first() {
        declare(partner, id, food(ana, "given", ben, "")).statusCode(201);
        declare(partner, UUID.randomUUID(), food(ana, "given", ben, ""))
                .statusCode(409)
                .body("type", equalTo("urn:problem:exchange-duplicate"))
                .body("detail", containsString(id.toString()));
        declare(partner, id, food(ana, "given", ben, ", \"note\": \"x\""))
                .statusCode(409)
                .body("type", equalTo("urn:problem:exchange-already-declared"));
        declare(partner, UUID.randomUUID(), food(ana, "given", null, "")).statusCode(201);
    }

    @Test
    void a_private_one_is_nobody_else_s_business() {
        String own = TestTokens.familyToken(ana);
        declare(own, id, food(ana, "given", ben, ", \"private\": true")).statusCode(201);
        list(own, ana, "").body("items", hasSize(1)).body("items[0].private", equalTo(true));
        list(partner, ana, "").body("items", empty());
        list(TestTokens.familyToken(ben), ben, "").body("items", empty());
        answer(TestTokens.familyToken(ben), id, "confirmed").statusCode(404);
        answer(partner, id, "confirmed").statusCode(404);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TestTopics.readAll(ExchangeDeclared.class, ana))
                        .singleElement()
                        .satisfies(fact -> {
                            assertThat(fact.isPrivate()).isTrue();
                            assertThat(fact.otherFamilyId()).isEmpty();
                        }));
        UUID second = UUID.randomUUID();
        declare(TestTokens.familyToken(ben), second, food(ben, "received", ana, ""))
                .statusCode(201)
                .body("exchangeId", equalTo(second.toString()))
                .body("confirms", nullValue());
    }

    @Test
    void nobody_but_the_asked_answers_and_nobody_but_who_declared_takes_it_back() {
        declare(partner, id, food(ana, "given", ben, "")).statusCode(201);
        String stranger = TestTokens.familyToken(village.family());
        String foreignLead = TestTokens.countryLead("LR");
        for (String token : List.of(stranger, foreignLead, TestTokens.familyToken(ana))) {
            answer(token, id, "declined").statusCode(404);
        }
        for (String token : List.of(stranger, foreignLead, TestTokens.familyToken(ben))) {
            withdraw(token, id).statusCode(404);
        }
        declare(TestTokens.familyToken(ben), id, food(ben, "received", ana, "")).statusCode(404);
        answer(TestTokens.liaison(village.cohortId()), id, "confirmed").statusCode(403);
        answer(TestTokens.familyToken(ben), UUID.randomUUID(), "confirmed").statusCode(404);
        list(stranger, ana, "", 404);
        list(TestTokens.liaison(village.cohortId()), ana, "", 403);
        given().get("/exchanges?family=" + ana).then().statusCode(401);
    }

    @Test
    void a_changed_mind_is_taken_and_what_was_withdrawn_is_not_asked() {
        declare(partner, id, food(ana, "given", ben, "")).statusCode(201);
        String other = TestTokens.familyToken(ben);
        for (String reply : List.of("confirmed", "declined", "withheld", "confirmed")) {
            answer(other, id, reply).statusCode(oneOf(200, 204));
            list(other, ben, "").body("items[0].status", equalTo(reply));
        }
        withdraw(partner, id).statusCode(oneOf(200, 204));
        withdraw(partner, id).statusCode(oneOf(200, 204));
        answer(other, id, "confirmed").statusCode(409).body("type", equalTo("urn:problem:exchange-withdrawn"));
        list(other, ben, "&status=confirmed").body("items", empty());
    }

    @Test
    void every_wrong_field_is_named() {
        String wrong = """
                {"familyId": "%s", "direction": "given", "other": {"familyId": "%s"}, "kind": "food", "on": "%s",
                 "value": {"amount": "-1", "currency": "LRD"}, "note": "%s"}""";
        LocalDate later = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2);
        declare(partner, id, wrong.formatted(ana, ana, later, "x".repeat(501)))
                .statusCode(422)
                .body("type", equalTo("urn:problem:exchange-invalid"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/other/familyId", "/on", "/value/currency", "/value/amount", "/note"));
        declare(partner, id, wrong.formatted(ana, ben, "2020-12-31", "x"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/on", "/value/currency", "/value/amount"));
    }

    @Test
    void a_family_of_another_cohort_and_none_and_oneself_look_alike() {
        UUID stranger = elsewhere.family();
        List<Object> refusals = Stream.of(stranger, UUID.randomUUID(), ana)
                .map(other -> declare(partner, id, food(ana, "given", other, ""))
                        .statusCode(422)
                        .extract()
                        .<Object>path("errors"))
                .toList();
        assertThat(refusals)
                .allSatisfy(errors -> assertThat(errors)
                        .isEqualTo(List.of(Map.of(
                                "pointer", "/other/familyId", "detail", "must be another family of the same cohort"))));
        declare(partner, id, food(stranger, "given", ana, "")).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "",
                "{\"other\": {}}",
                "{\"direction\": \"lent\"}",
                "{\"kind\": \"gold\"}",
                "{\"on\": \"yesterday\"}",
                "{\"value\": 5}",
                "{\"value\": {\"amount\": \"99999999999999\", \"currency\": \"PHP\"}}",
                "{\"value\": {\"amount\": \"0\", \"currency\": \"PHP\"}}",
                "{\"private\": \"yes\"}",
                "{\"note\": \" \"}",
                "{\"note\": \"a\\u0000b\"}",
                "{\"status\": \"confirmed\"}",
                "{\"other\": {\"outside\": false}}",
            })
    void garbage_is_refused_and_nothing_is_kept(String part) {
        String whole = food(ana, "given", ben, "");
        String body = part.length() < 3 || part.equals("null") ? part : merged(whole, part);
        declare(partner, id, body).statusCode(oneOf(400, 422)).body("type", notNullValue());
        declare(partner, id, whole).statusCode(201);
    }

    @Test
    void both_a_family_and_outside_is_neither() {
        declare(
                        partner,
                        id,
                        merged(
                                food(ana, "given", ben, ""),
                                "{\"other\": {\"familyId\": \"%s\", \"outside\": true}}".formatted(ben)))
                .statusCode(422)
                .body("errors.pointer", contains("/other"));
    }

    @Test
    void totals_cover_five_families_or_more_and_count_private_ones() {
        String ngo = "ngo-" + UUID.randomUUID();
        CohortFixture other =
                CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        String lead = TestTokens.countryLead("PH");
        List<UUID> families = Stream.generate(other::family).limit(6).toList();
        for (int i = 0; i < 5; i++) {
            String more = i == 0 ? ", \"private\": true" : "";
            declare(
                            lead,
                            UUID.randomUUID(),
                            food(
                                    families.get(i),
                                    "given",
                                    families.get(5),
                                    more + ", \"value\": {\"amount\": \"10\", \"currency\": \"PHP\"}"))
                    .statusCode(201);
        }
        UUID tool = UUID.randomUUID();
        declare(lead, tool, food(families.get(0), "given", families.get(1), "").replace("food", "tool"))
                .statusCode(201);
        answer(lead, tool, "confirmed").statusCode(oneOf(200, 204));
        for (String token : List.of(lead, TestTokens.liaison(other.cohortId()))) {
            totals(token, other.cohortId(), "?from=2021-03&to=2021-03", 200)
                    .body("quarters.quarter", contains("2021-Q1"))
                    .body("quarters[0].kinds.kind", contains("food", "tool"))
                    .body("quarters[0].kinds[0].declared.exchanges", equalTo(5))
                    .body("quarters[0].kinds[0].declared.value.amount", equalTo("50.00"))
                    .body("quarters[0].kinds[0].confirmed.exchanges", equalTo(0))
                    .body("quarters[0].kinds[1].confirmed.suppressed", equalTo(true))
                    .body("quarters[0].kinds[1].confirmed.exchanges", nullValue());
        }
        String manager = TestTokens.partner(ngo);
        totals(manager, other.cohortId(), "", 200).body("quarters", empty()).body("notConsented", equalTo(6));
        families.forEach(family -> other.consents(family, "research", Instant.now()));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> totals(manager, other.cohortId(), "?from=2021-03&to=2021-03", 200)
                        .body("notConsented", equalTo(0))
                        .body("quarters[0].kinds[0].declared.exchanges", equalTo(5)));
        other.withdraws(families.getFirst(), "research", Instant.now());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> totals(manager, other.cohortId(), "?from=2021-03&to=2021-03", 200)
                        .body("notConsented", equalTo(1))
                        .body("quarters[0].kinds[0].declared.suppressed", equalTo(true)));
        totals(lead, other.cohortId(), "?from=2021-04", 200).body("quarters", empty());
        totals(lead, other.cohortId(), "?from=2021-04&to=2021-03", 400);
        totals(lead, other.cohortId(), "?from=x", 400);
        totals(lead, UUID.randomUUID(), "", 404);
        totals(partner, other.cohortId(), "", 404);
        totals(TestTokens.liaison(village.cohortId()), other.cohortId(), "", 404);
        totals(TestTokens.familyToken(families.getFirst()), other.cohortId(), "", 403);
        totals(TestTokens.financeMaker("PH"), other.cohortId(), "", 403);
    }

    @Test
    void a_page_ends_and_goes_on() {
        for (String kind : List.of("food", "tool", "money")) {
            declare(partner, UUID.randomUUID(), food(ana, "given", ben, "").replace("food", kind))
                    .statusCode(201);
        }
        String next = list(partner, ben, "&limit=2")
                .body("items.kind", contains("food", "tool"))
                .body("items.status", everyItem(equalTo("declared")))
                .extract()
                .path("next");
        list(partner, ben, "&limit=2&after=" + next)
                .body("items.kind", contains("money"))
                .body("next", nullValue());
        list(partner, ben, "&after=x", 400);
        list(partner, ben, "&status=paid", 400);
        given().auth().oauth2(partner).get("/exchanges").then().statusCode(400);
    }

    private static String food(
            UUID family, String direction, @org.jspecify.annotations.Nullable UUID other, String more) {
        return "{\"familyId\": \"%s\", \"direction\": \"%s\", \"other\": {%s}, \"kind\": \"food\", \"on\": \"2021-03-14\"%s}"
                .formatted(
                        family,
                        direction,
                        other == null ? "\"outside\": true" : "\"familyId\": \"%s\"".formatted(other),
                        more);
    }

    /** {@code whole} with the fields of {@code part} instead. */
    private static String merged(String whole, String part) {
        Map<String, Object> fields = new java.util.LinkedHashMap<>(
                io.restassured.path.json.JsonPath.from(whole).getMap(""));
        fields.putAll(io.restassured.path.json.JsonPath.from(part.replace("\\u0000", "\\\\u0000"))
                .getMap(""));
        return json(fields).replace("\\\\u0000", "\\u0000");
    }

    private static String json(Map<String, Object> fields) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(fields);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse declare(String token, UUID id, String body) {
        return put(token, "/exchanges/" + id, body);
    }

    private static void calendar(String timeZone) {
        put(
                        partner,
                        "/calendars/" + village.cohortId(),
                        "{\"timeZone\": \"%s\", \"dueDay\": 1, \"overdueAfterDays\": 7, \"remindAt\": \"09:00\"}"
                                .formatted(timeZone))
                .statusCode(oneOf(200, 201));
    }

    private static ValidatableResponse answer(String token, UUID id, String reply) {
        return put(token, "/exchanges/" + id + "/answer", "{\"answer\": \"%s\"}".formatted(reply));
    }

    private static ValidatableResponse withdraw(String token, UUID id) {
        return given().auth()
                .oauth2(token)
                .put("/exchanges/" + id + "/withdrawal")
                .then();
    }

    private static ValidatableResponse put(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }

    private static ValidatableResponse list(String token, UUID family, String more) {
        return list(token, family, more, 200);
    }

    private static ValidatableResponse list(String token, UUID family, String more, int status) {
        return given().auth()
                .oauth2(token)
                .get("/exchanges?family=" + family + more)
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse totals(String token, UUID cohort, String query, int status) {
        return given().auth()
                .oauth2(token)
                .get("/exchanges/totals/" + cohort + query)
                .then()
                .statusCode(status);
    }

    private static boolean isKnown(UUID family) {
        return given().auth().oauth2(partner).get("/exchanges?family=" + family).statusCode() == 200;
    }
}
