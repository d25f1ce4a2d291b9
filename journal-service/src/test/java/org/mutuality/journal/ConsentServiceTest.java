package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static org.mutuality.journal.Api.SEVEN;
import static org.mutuality.journal.Api.journal;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/** Consent to keeping a journal, in every way in which something of a journal arrives. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class ConsentServiceTest {
    private static final Instant AT = Instant.parse("2021-01-01T00:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(60);

    private static CohortFixture village;
    private static Api partner;

    @BeforeAll
    static void people() {
        String ngo = "ngo-" + UUID.randomUUID();
        village = CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        partner = new Api(TestTokens.partner(ngo));
    }

    @Test
    void without_consent_nothing_of_a_journal_is_accepted_in_whichever_way() {
        UUID family = village.family(AT, "payment", "sharing", "research");
        awaitKnown(family);
        refuseEverything(family);
        partner.get("/journals/" + family).statusCode(200).body("items", is(List.of()));
    }

    @Test
    void after_a_withdrawal_nothing_new_is_accepted_and_what_is_stored_stays_the_family_s_own() {
        UUID family = village.family();
        UUID neighbour = village.family();
        Api own = new Api(TestTokens.familyToken(family));
        Api liaison = new Api(TestTokens.liaison(village.cohortId()));
        own.put(journal(family, "2021-02"), SEVEN).statusCode(201);
        own.put(draft(family, "2021-04"), SEVEN).statusCode(201);
        String goal = "/goals/" + UUID.randomUUID();
        own.put(goal, goal(family)).statusCode(201);
        String declared = "/exchanges/" + UUID.randomUUID();
        own.put(declared, exchange(family, neighbour)).statusCode(201);
        String received = "/exchanges/" + UUID.randomUUID();
        new Api(TestTokens.familyToken(neighbour))
                .put(received, exchange(neighbour, family).replace("childcare", "tool"))
                .statusCode(201);
        String question = "/questions/" + UUID.randomUUID();
        liaison.put(question, question(family)).statusCode(201);

        village.withdraws(family, "journal", Instant.now());
        await().atMost(SOON)
                .untilAsserted(() -> own.put(draft(family, "2021-04"), SEVEN).statusCode(409));
        refuseEverything(family);
        refused(own.putIf("\"1\"", journal(family, "2021-02"), Api.ladder(8, "")));
        refused(own.put(journal(family, "2021-02") + "/corrections/2", Api.ladder(8, "")));
        refused(own.put(goal + "/reaching", ""));
        refused(own.put(goal + "/progress/1", "{\"share\": 50}"));
        refused(own.put(question + "/answer", "{\"wording\": \"dry\"}"));
        refused(own.put(received + "/answer", "{\"answer\": \"confirmed\"}"));

        own.get(journal(family, "2021-02")).statusCode(200).body("answers.ladder", equalTo(7));
        own.get("/journals/" + family).body("items.month", contains("2021-02"));
        own.get(draft(family, "2021-04")).statusCode(200);
        own.delete(draft(family, "2021-04")).statusCode(204);
        own.put(goal + "/dropping", "{}").statusCode(201);
        own.put(declared + "/withdrawal", "").statusCode(204);
        own.put(received + "/answer", "{\"answer\": \"declined\"}").statusCode(204);
        liaison.put(question + "/closing", "").statusCode(201);
    }

    @Test
    void a_consent_given_a_moment_ago_counts_at_once() {
        UUID family = village.family(AT, "payment");
        awaitKnown(family);
        for (int month = 1; month <= 3; month++) {
            village.consents(family, "journal", Instant.now());
            partner.put(journal(family, "2021-0" + month), SEVEN).statusCode(201);
            village.withdraws(family, "journal", Instant.now());
            awaitRefusal(family);
        }
    }

    /** Each family's events in their order, those of different families in any; then a rebuild. */
    @Test
    void consents_and_journals_in_any_order_accept_the_same_journals() {
        Random random = new Random(16);
        List<UUID> families = Stream.generate(UUID::randomUUID).limit(10).toList();
        Map<UUID, Boolean> consents = new HashMap<>();
        Map<UUID, List<String>> accepted = new HashMap<>();
        families.forEach(one -> consents.put(one, false));
        families.forEach(one -> accepted.put(one, new ArrayList<>()));
        for (int month = 1; month <= 3; month++) {
            Map<Object, UUID> facts = new LinkedHashMap<>();
            if (month == 1) {
                families.forEach(
                        one -> facts.put(new FamilyEnrolled(one, village.cohortId(), "PH", Optional.empty(), AT), one));
            }
            for (int nth = 0; nth < 20; nth++) {
                UUID one = families.get(random.nextInt(families.size()));
                boolean given = random.nextBoolean();
                consents.put(one, given);
                facts.put(consent(one, given, AT.plusSeconds(100 * month + nth)), one);
            }
            TestTopics.publishAll(facts.keySet().stream(), facts::get, "PH", village.cohortId());
            for (UUID one : families) {
                String path = journal(one, "2021-0" + month);
                // A consent counts at once; a withdrawal within 5 s, so what it refuses is tried until it is.
                if (consents.get(one)) {
                    partner.put(path, SEVEN).statusCode(201);
                    accepted.get(one).add("2021-0" + month);
                } else {
                    awaitRefusal(one);
                    refused(partner.put(path, SEVEN));
                }
            }
        }
        assertThat(consents).containsValue(true).containsValue(false);
        given().auth()
                .oauth2(TestTokens.operator())
                .post("/operations/projections/directory/rebuild")
                .then()
                .statusCode(202);
        for (UUID one : families) {
            // 503 until the directory has caught up, never a wrong refusal.
            await().atMost(SOON)
                    .untilAsserted(
                            () -> partner.put(journal(one, "2021-04"), SEVEN).statusCode(is(oneOf(201, 200, 409))));
            partner.put(journal(one, "2021-04"), SEVEN).statusCode(consents.get(one) ? 200 : 409);
            if (consents.get(one)) {
                accepted.get(one).add("2021-04");
            }
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(partner.get("/journals/" + one)
                                    .statusCode(200)
                                    .extract()
                                    .<List<String>>path("items.month"))
                            .containsExactlyInAnyOrderElementsOf(accepted.get(one)));
        }
    }

    private static Object consent(UUID family, boolean given, Instant at) {
        return given
                ? new ConsentGiven(family, village.cohortId(), "PH", "journal", at)
                : new ConsentWithdrawn(family, village.cohortId(), "PH", "journal", at);
    }

    // A draft, because one that is accepted before the withdrawal arrives is no journal.
    private static void awaitRefusal(UUID family) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> partner.put(draft(family, "2021-05"), SEVEN).statusCode(409));
    }

    private static void refuseEverything(UUID family) {
        Api own = new Api(TestTokens.familyToken(family));
        for (Api author : List.of(own, partner, new Api(TestTokens.countryLead("PH")))) {
            refused(author.put(journal(family, "2021-03"), SEVEN));
        }
        refused(own.put(draft(family, "2021-03"), SEVEN));
        refused(own.put("/goals/" + UUID.randomUUID(), goal(family)));
        refused(own.put("/exchanges/" + UUID.randomUUID(), exchange(family, UUID.randomUUID())));
        refused(new Api(TestTokens.liaison(village.cohortId()))
                .put("/questions/" + UUID.randomUUID(), question(family)));
        String row = "[{\"familyId\": \"%s\", \"month\": \"2021-03\", %s]".formatted(family, SEVEN.substring(1));
        partner.post("application/json", row.getBytes(UTF_8))
                .statusCode(200)
                .body("status", contains(409))
                .body("[0].problem.type", equalTo("urn:problem:journal-needs-consent"));
        String xml = """
                <data id="core" version="1"><month>2021-03-01</month><answers><ladder>7</ladder></answers>
                <meta><instanceID>uuid:%s</instanceID></meta></data>""".formatted(UUID.randomUUID());
        given().auth()
                .oauth2(own.token())
                .multiPart("xml_submission_file", "a.xml", xml.getBytes(UTF_8), "text/xml")
                .post("/submission")
                .then()
                .statusCode(409)
                .body("OpenRosaResponse.message", containsString("/families/" + family + "/consents/journal"));
    }

    private static void refused(ValidatableResponse response) {
        response.statusCode(409)
                .body("type", equalTo("urn:problem:journal-needs-consent"))
                .body("detail", containsString("PUT /countries/PH/cohorts/" + village.cohortId()));
    }

    private static void awaitKnown(UUID family) {
        await().atMost(SOON)
                .until(() -> partner.get("/journals/" + family).extract().statusCode() == 200);
    }

    private static String draft(UUID family, String month) {
        return journal(family, month) + "/draft";
    }

    private static String goal(UUID family) {
        return "{\"familyId\": \"%s\", \"area\": \"business\", \"wording\": \"a stall\"}".formatted(family);
    }

    private static String question(UUID family) {
        return "{\"familyId\": \"%s\", \"month\": \"2021-03\", \"wording\": \"How is the roof?\"}".formatted(family);
    }

    private static String exchange(UUID family, UUID other) {
        return """
                {"familyId": "%s", "direction": "given", "other": {"familyId": "%s"}, "kind": "childcare",
                 "on": "2021-03-15"}""".formatted(family, other);
    }
}
