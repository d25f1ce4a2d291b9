package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.mutuality.journal.Api.SEVEN;
import static org.mutuality.journal.Api.journal;
import static org.mutuality.journal.Api.ladder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** What a recorder types for families, over HTTP, with real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class RecorderServiceTest {
    private static CohortFixture village;
    private static Api lead;
    private static Api recorder;

    private UUID family;
    private Api own;
    private String march;

    @BeforeAll
    static void people() {
        village = CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
        lead = new Api(TestTokens.countryLead("PH"));
        recorder = new Api(TestTokens.recorder(village.cohortId()));
    }

    @BeforeEach
    void aFamily() {
        family = lead.family(village);
        own = new Api(TestTokens.familyToken(family));
        march = journal(family, "2021-03");
    }

    @Test
    void what_a_recorder_typed_is_shown_as_such_and_the_family_confirms_it() {
        recorder.put(march, ladder(5, "")).statusCode(201);
        recorder.put(march, ladder(5, "")).statusCode(200);
        recorder.put(march, SEVEN).statusCode(201).body("version", equalTo(2));
        own.get(march)
                .statusCode(200)
                .body("submittedBy.kind", equalTo("recorder"))
                .body("submittedBy.subject", notNullValue())
                .body("confirmedAt", nullValue());
        own.get(march + "/editions").body("items.submittedBy.kind", contains("recorder", "recorder"));
        own.get("/passbooks/" + family)
                .body("months.find { it.month == '2021-03' }.submittedBy.kind", equalTo("recorder"));

        confirm(own, 1).statusCode(409).body("type", equalTo("urn:problem:journal-version-outdated"));
        Instant before = Instant.now();
        confirm(own, 2).statusCode(201);
        confirm(own, 2).statusCode(200);
        own.get(march).body("confirmedAt", notNullValue()).body("version", equalTo(2));
        own.get(march + "?asOf=" + before).body("confirmedAt", nullValue());
        own.get("/journals/" + family + "?asOf=" + before).body("items[0].confirmedAt", nullValue());
        own.get("/journals/" + family).body("items[0].confirmedAt", notNullValue());
        recorder.get("/months/%s/2021-03?limit=500".formatted(village.cohortId()))
                .statusCode(200)
                .body(ofFamily() + "submittedBy.kind", hasItem("recorder"))
                .body(ofFamily() + "confirmedAt", hasItem(notNullValue()));
        for (Api staff : List.of(recorder, lead)) {
            for (ValidatableResponse refused : List.of(
                    staff.put(march, ladder(9, "")),
                    staff.put(march + "/corrections/3", "{\"answers\": {\"ladder\": 9}}"),
                    staff.delete(march))) {
                refused.statusCode(403).body("type", equalTo("urn:problem:journal-family-only"));
            }
        }
        own.put(march, ladder(8, "")).statusCode(201);
        own.get(march).body("submittedBy.kind", equalTo("family")).body("confirmedAt", nullValue());
        // What it wrote itself needs no confirmation.
        confirm(own, 3).statusCode(200);
        own.get(march).body("confirmedAt", nullValue());
    }

    @Test
    void a_recorder_types_by_every_way_and_takes_back_a_mistake() {
        recorder.post(
                        "application/json",
                        "[%s]"
                                .formatted(
                                        ladder(6, ", \"familyId\": \"%s\", \"month\": \"2021-03\"".formatted(family)))
                                .getBytes(UTF_8))
                .statusCode(200)
                .body("[0].status", equalTo(201));
        given().auth()
                .oauth2(recorder.token())
                .multiPart(
                        "xml_submission_file",
                        "filled.xml",
                        """
                        <data id="core" version="1"><family>%s</family><month>2021-04</month>
                        <answers><ladder>7</ladder></answers></data>""".formatted(family).getBytes(UTF_8),
                        "text/xml")
                .post("/submission")
                .then()
                .statusCode(201);
        given().auth().oauth2(recorder.token()).get("/formList").then().statusCode(200);
        own.get("/journals/" + family).body("items.submittedBy.kind", contains("recorder", "recorder"));
        recorder.delete(march).statusCode(204);
        own.get(march).statusCode(404);
        confirm(own, 2).statusCode(404).body("type", equalTo("urn:problem:journal-not-submitted"));
    }

    @Test
    void a_recorder_reads_no_answer_and_serves_only_the_cohorts_assigned() {
        own.put(march, SEVEN).statusCode(201);
        recorder.put(march, ladder(8, "")).statusCode(403).body("type", equalTo("urn:problem:journal-family-only"));
        for (String path : List.of(
                "/journals/" + family,
                march,
                march + "/editions",
                march + "/draft",
                "/journals/" + family + "/conflicts",
                "/passbooks/" + family,
                "/goals?family=" + family,
                "/questions?family=" + family,
                "/exchanges?family=" + family,
                "/check-ins?family=" + family)) {
            recorder.get(path).statusCode(403);
        }
        recorder.put(march + "/draft", SEVEN).statusCode(403);
        confirm(recorder, 1).statusCode(403);
        Api elsewhere = new Api(TestTokens.recorder(UUID.randomUUID()));
        elsewhere.put(march, SEVEN).statusCode(404);
        elsewhere.delete(march).statusCode(404);
        elsewhere.get("/months/%s/2021-03".formatted(village.cohortId())).statusCode(404);
        // A liaison types only as a recorder.
        new Api(TestTokens.liaison(village.cohortId())).put(march, SEVEN).statusCode(403);
    }

    @Test
    void nobody_but_the_family_itself_confirms() {
        recorder.put(march, SEVEN).statusCode(201);
        for (Api staff : List.of(lead, recorder, new Api(TestTokens.liaison(village.cohortId())))) {
            confirm(staff, 1).statusCode(403);
        }
        confirm(new Api(TestTokens.familyToken(UUID.randomUUID())), 1).statusCode(404);
        own.put(march + "/confirmation", "{}").statusCode(422);
        own.put(march + "/confirmation", "{\"version\": \"1\"}").statusCode(422);
        own.put(march + "/confirmation", "{\"version\": 1, \"by\": \"me\"}").statusCode(422);
        own.get(march).body("confirmedAt", nullValue());
        village.withdraws(family, "journal", Instant.now());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> own.put(journal(family, "2021-04") + "/draft", SEVEN)
                                .extract()
                                .statusCode()
                        == 409);
        confirm(own, 1).statusCode(409).body("type", equalTo("urn:problem:journal-needs-consent"));
        own.get(march).body("confirmedAt", nullValue());
    }

    private ValidatableResponse confirm(Api caller, int version) {
        return caller.put(march + "/confirmation", "{\"version\": %d}".formatted(version));
    }

    private String ofFamily() {
        return "items.findAll { it.familyId == '%s' }.".formatted(family);
    }
}
