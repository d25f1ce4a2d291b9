package org.mutuality.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.mutuality.journal.Api.SEVEN;
import static org.mutuality.journal.Api.journal;
import static org.mutuality.journal.Api.ladder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.journal.JournalCorrected;
import org.mutuality.contracts.journal.JournalSubmitted;
import org.mutuality.platform.projection.ProjectionBarrier;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;
import org.mutuality.testkit.openapi.DocumentedResponses;

/** Months written offline, on two devices, corrected, and looked back at. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class JournalDepthServiceTest {
    private static CohortFixture village;
    private static Api partner;

    @Inject
    ProjectionBarrier caughtUp;

    @BeforeAll
    static void people() {
        String ngo = "ngo-" + UUID.randomUUID();
        village = CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        partner = new Api(TestTokens.partner(ngo));
    }

    @Test
    void two_phones_contradict_each_other_and_the_family_solves_it() {
        UUID family = partner.family(village);
        String march = journal(family, "2021-03");
        UUID first = UUID.randomUUID();
        UUID mothers = UUID.randomUUID();
        UUID fathers = UUID.randomUUID();
        partner.put(march, ladder(5, ", \"edition\": \"%s\"".formatted(first))).statusCode(201);
        partner.put(march, offline(6, mothers, first, "mothers", "2021-04-03T10:00:00Z"))
                .statusCode(201)
                .body("conflict", nullValue());
        partner.put(march, offline(7, fathers, first, "fathers", "2021-04-02T10:00:00Z"))
                .statusCode(201)
                .body("version", equalTo(2))
                .body("edition", equalTo(fathers.toString()))
                .body("conflict", contains(mothers.toString(), fathers.toString()));
        caughtUp.awaitCatchUp();

        partner.get(march)
                .body("version", equalTo(2))
                .body("edition", equalTo(mothers.toString()))
                .body("writtenAt", equalTo("2021-04-03T10:00:00Z"))
                .body("answers.ladder", equalTo(6));
        partner.get("/journals/" + family + "/conflicts")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].month", equalTo("2021-03"))
                .body("items[0].basedOn", containsInAnyOrder(mothers.toString(), fathers.toString()))
                .body("items[0].sides.answers.ladder", containsInAnyOrder(6, 7))
                .body("items[0].sides.device", containsInAnyOrder("mothers", "fathers"));
        partner.get(march + "/editions")
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.findAll { it.head }.edition", containsInAnyOrder(mothers.toString(), fathers.toString()))
                .body("items.findAll { it.current }.edition", contains(mothers.toString()));

        partner.put(march, ladder(7, ", \"basedOn\": [\"%s\", \"%s\"]".formatted(mothers, fathers)))
                .statusCode(201)
                .body("version", equalTo(3))
                .body("conflict", nullValue());
        caughtUp.awaitCatchUp();
        partner.get("/journals/" + family + "/conflicts").body("items", hasSize(0));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(JournalCorrected.class, family))
                        .extracting(fact -> fact.answers().get("ladder"))
                        .containsExactly(6, 7));
        assertThat(TestTopics.readAll(JournalSubmitted.class, family)).hasSize(1);
    }

    @Test
    void editions_may_arrive_in_any_order() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        String before = offline(5, one, UUID.randomUUID(), "a", "2021-04-02T10:00:00Z");
        String after = offline(6, two, one, "b", "2021-04-01T10:00:00Z");
        for (List<String> order : List.of(List.of(before, after), List.of(after, before))) {
            UUID family = partner.family(village);
            order.forEach(body -> partner.put(journal(family, "2021-03"), body).statusCode(201));
            order.forEach(body -> partner.put(journal(family, "2021-03"), body).statusCode(200));
            caughtUp.awaitCatchUp();
            partner.get(journal(family, "2021-03")).body("answers.ladder", equalTo(6));
            partner.get("/journals/" + family + "/conflicts").body("items", hasSize(0));
        }
    }

    @Test
    void an_edition_has_one_content() {
        UUID family = partner.family(village);
        UUID edition = UUID.randomUUID();
        String march = journal(family, "2021-03");
        partner.put(march, ladder(5, ", \"edition\": \"%s\"".formatted(edition)))
                .statusCode(201);
        partner.put(march, ladder(5, ", \"edition\": \"%s\"".formatted(edition)))
                .statusCode(200);
        partner.put(march, ladder(6, ", \"edition\": \"%s\"".formatted(edition)))
                .statusCode(409)
                .body("type", equalTo("urn:problem:journal-edition-exists"))
                .body("detail", containsString(edition.toString()));
    }

    @Test
    void a_correction_of_another_version_is_refused() {
        UUID family = partner.family(village);
        String march = journal(family, "2021-03");
        partner.put(march, SEVEN).statusCode(201).header("ETag", "\"1\"");
        partner.putIf("\"1\"", march, ladder(8, "")).statusCode(201).header("ETag", "\"2\"");
        partner.putIf("\"1\"", march, ladder(8, "")).statusCode(200);
        partner.putIf("\"1\"", march, ladder(9, ""))
                .statusCode(412)
                .body("type", equalTo("urn:problem:precondition-failed"));
        // What was submitted before counts as a repeat, unless it is sent with the current version.
        partner.put(march, SEVEN).statusCode(200).body("version", equalTo(1)).body("current", equalTo(2));
        partner.putIf("\"2\"", march, SEVEN).statusCode(201).body("version", equalTo(3));
    }

    @Test
    void a_month_can_be_seen_as_it_was_known_then() {
        UUID family = partner.family(village);
        Instant before = Instant.now();
        String march = journal(family, "2021-03");
        partner.put(march, SEVEN).statusCode(201);
        caughtUp.awaitCatchUp();
        Instant between = Instant.parse(partner.get(march).extract().path("submittedAt"));
        partner.put(march, ladder(8, ", \"reason\": \"mistyped\"")).statusCode(201);
        partner.put(journal(family, "2021-04"), SEVEN).statusCode(201);
        caughtUp.awaitCatchUp();

        partner.get(march + "?asOf=" + between)
                .body("answers.ladder", equalTo(7))
                .body("version", equalTo(1));
        partner.get(march).body("answers.ladder", equalTo(8)).body("reason", equalTo("mistyped"));
        partner.get(march + "?version=1").body("answers.ladder", equalTo(7));
        partner.get(march + "?asOf=" + before).statusCode(404);
        partner.get("/journals/" + family + "?asOf=" + between).body("items.answers.ladder", contains(7));
        partner.get("/journals/" + family).body("items.answers.ladder", contains(7, 8));
        partner.get(march + "?asOf=yesterday").statusCode(400);
    }

    @Test
    void what_comes_beside_the_answers_is_checked_with_them() {
        UUID family = partner.family(village);
        UUID edition = UUID.randomUUID();
        partner.put(journal(family, "2021-03"), """
                {"form": "core-1", "answers": {"ladder": 99}, "edition": "%1$s", "basedOn": ["%1$s"], "device": "%2$s",
                 "writtenAt": "%3$s", "reason": " "}""".formatted(
                                edition, "x".repeat(65), Instant.now().plus(Duration.ofDays(2))))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/answers/ladder", "/basedOn", "/device", "/writtenAt", "/reason"));
        partner.put(journal(family, "2021-03"), ladder(7, ", \"writtenAt\": \"1999-12-31T23:59:59Z\""))
                .statusCode(422);
        partner.put(
                        journal(family, "2021-03"),
                        "{\"form\": \"core-1\", \"answers\": {\"note\": %s1%s}}"
                                .formatted("[".repeat(1_000), "]".repeat(1_000)))
                .statusCode(400)
                .contentType("application/problem+json");
        partner.put(journal(family, "2021-03"), SEVEN).statusCode(201);
    }

    @Test
    void ten_megabytes_are_for_bulk_only() throws Exception {
        UUID family = partner.family(village);
        String body = ladder(7, ", \"reason\": \"%s\"".formatted("x".repeat(10_000_000)));
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (var sent : List.of(whole(body), inChunks(body))) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create(RestAssured.baseURI + ":" + RestAssured.port + journal(family, "2021-03")))
                        .header("Authorization", "Bearer " + partner.token())
                        .header("Content-Type", "application/json")
                        .PUT(sent)
                        .build();
                HttpResponse<String> answer =
                        DocumentedResponses.checked(http.send(request, HttpResponse.BodyHandlers.ofString()));
                assertThat(answer.statusCode()).isEqualTo(413);
                assertThat(answer.body()).contains("urn:problem:body-too-large");
            }
        }
        partner.put(journal(family, "2021-03"), SEVEN).statusCode(201);
    }

    @Test
    void pages_of_editions_go_on_where_they_ended() {
        UUID family = partner.family(village);
        String march = journal(family, "2021-03");
        for (int steps = 1; steps <= 5; steps++) {
            partner.put(march, ladder(steps, "")).statusCode(201);
        }
        caughtUp.awaitCatchUp();
        String next = partner.get(march + "/editions?limit=3")
                .body("items.answers.ladder", contains(5, 4, 3))
                .extract()
                .path("next");
        partner.get(march + "/editions?limit=3&after=" + next)
                .body("items.answers.ladder", contains(2, 1))
                .body("next", nullValue());
        partner.get(march + "/editions?after=x").statusCode(400);
        new Api(TestTokens.familyToken(UUID.randomUUID()))
                .get(march + "/editions")
                .statusCode(404);
        new Api(TestTokens.liaison(village.cohortId())).get(march + "/editions").statusCode(200);
        new Api(TestTokens.financeMaker("PH")).get(march + "/editions").statusCode(403);
    }

    private static HttpRequest.BodyPublisher whole(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    private static HttpRequest.BodyPublisher inChunks(String body) {
        return HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    private static String offline(int steps, UUID edition, UUID basedOn, String device, String writtenAt) {
        return ladder(
                steps,
                ", \"edition\": \"%s\", \"basedOn\": [\"%s\"], \"device\": \"%s\", \"writtenAt\": \"%s\""
                        .formatted(edition, basedOn, device, writtenAt));
    }

    @Test
    void the_one_document_says_how_to_solve_a_conflict() {
        String description =
                partner.get("/q/openapi?format=json").statusCode(200).extract().asString();
        assertThat(description).contains("an edition based on all of them resolves it", "/journals/{familyId}/conflicts");
    }
}
