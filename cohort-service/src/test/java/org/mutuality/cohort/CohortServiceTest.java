package org.mutuality.cohort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.mutuality.cohort.Api.SIX;
import static org.mutuality.cohort.Api.TERMS;
import static org.mutuality.cohort.Api.cohort;
import static org.mutuality.cohort.Api.consent;
import static org.mutuality.cohort.Api.family;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.contracts.cohort.CohortCreated;
import org.mutuality.contracts.cohort.CohortOpened;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.cohort.InterviewRecorded;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.identity.Roles;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;
import org.mutuality.testkit.openapi.DocumentRules;

/** The whole service, with real PostgreSQL, Kafka and Keycloak; it serves Pakistan and Liberia. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "cohort"))
@TestProfile(CohortServiceTest.TwoCountries.class)
class CohortServiceTest {
    private static final String NOBODY_S = "00000000-0000-4000-8000-000000000000";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static Map<String, Api> users = Map.of();

    @Inject
    ReadModelDatabase views;

    private Api lead;
    private Api hope;
    private Api rival;

    public static final class TwoCountries implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mutuality.countries", "PK,LR");
        }
    }

    @BeforeEach
    void users() {
        if (users.isEmpty()) {
            users = Map.of(
                    "lead", new Api(TestTokens.countryLead("PK", "PH")),
                    "hope", new Api(TestTokens.partner("hope-" + UUID.randomUUID())),
                    "rival", new Api(TestTokens.partner("rival-" + UUID.randomUUID())));
        }
        lead = users.get("lead");
        hope = users.get("hope");
        rival = users.get("rival");
    }

    @Test
    void a_cohort_is_created_opened_and_published() {
        UUID id = UUID.randomUUID();
        hope.put(cohort(id), TERMS).then().statusCode(201);
        hope.put(cohort(id), TERMS).then().statusCode(200);
        lead.put(cohort(id), TERMS).then().statusCode(200);
        hope.put(cohort(id), TERMS.replace("PKR", "USD"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:cohort-already-exists"));
        hope.get(cohort(id)).then().statusCode(200).body("open", equalTo(false));
        hope.put(cohort(id) + "/opening").then().statusCode(204);
        hope.put(cohort(id) + "/opening").then().statusCode(204);
        hope.get(cohort(id))
                .then()
                .statusCode(200)
                .body("cohortId", equalTo(id.toString()))
                .body("country", equalTo("PK"))
                .body("firstMonth", equalTo("2021-03"))
                .body("baselineMonths", equalTo(6))
                .body("open", equalTo(true))
                .body("version", nullValue());
        await().atMost(SOON)
                .until(() -> TestTopics.readAll(CohortOpened.class, id).size() == 1);
        assertThat(TestTopics.readAll(CohortCreated.class, id)).singleElement().satisfies(event -> {
            assertThat(event.partner())
                    .hasValueSatisfying(partner -> assertThat(partner).startsWith("hope-"));
        });
    }

    @Test
    void the_document_describes_successes_and_what_it_does_not_offer_is_refused() {
        DocumentRules.check(hope.token(), "/countries/PK/cohorts");
    }

    @Test
    void an_entity_tag_changes_with_the_cohort() {
        UUID id = UUID.randomUUID();
        lead.put(cohort(id), TERMS).then().statusCode(201);
        String tag = lead.get(cohort(id)).header("ETag");
        assertThat(given().auth()
                        .oauth2(lead.token())
                        .header("If-None-Match", tag)
                        .get(cohort(id))
                        .statusCode())
                .isEqualTo(304);
        lead.put(cohort(id) + "/opening").then().statusCode(204);
        Response opened =
                given().auth().oauth2(lead.token()).header("If-None-Match", tag).get(cohort(id));
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void a_family_is_enrolled_and_published() {
        UUID cohort = hope.openCohort();
        UUID family = UUID.randomUUID();
        hope.put(family(cohort, family), SIX).then().statusCode(201);
        hope.put(family(cohort, family), SIX).then().statusCode(200);
        hope.get(family(cohort, family))
                .then()
                .statusCode(200)
                .body("householdSize", equalTo(6))
                .body("consents", contains("journal", "payment"));
        await().atMost(SOON)
                .until(() -> TestTopics.readAll(ConsentGiven.class, family).size() == 2);
        assertThat(TestTopics.readAll(FamilyEnrolled.class, family))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.cohortId()).isEqualTo(cohort);
                    assertThat(event.country()).isEqualTo("PK");
                    assertThat(event.householdSize()).as("is personal").isEmpty();
                });
    }

    @Test
    void a_family_of_a_study_is_found_again_by_its_external_id_and_never_enrolled_anew() {
        UUID cohort = hope.openCohort();
        String families = cohort(cohort) + "/families";
        String body = "{\"externalId\": \"HH-0017 Santos\", \"householdSize\": 5, \"consents\": [\"journal\"]}";
        String id = hope.post(families, body)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("familyId");
        UUID family = UUID.fromString(id);
        // The next round knows another size and asks for other consents: the enrolment stays.
        hope.post(families, body.replace("5", "7").replace("[\"journal\"]", "[]"))
                .then()
                .statusCode(200)
                .body("familyId", equalTo(id));
        hope.get(family(cohort, family))
                .then()
                .body("externalId", equalTo("HH-0017 Santos"))
                .body("householdSize", equalTo(5));
        hope.get(families).then().body("items.externalId", contains("HH-0017 Santos"));
        // Not for the family itself, and not in another cohort.
        assertThat(new Api(TestTokens.familyToken(family))
                        .get(family(cohort, family))
                        .asString())
                .doesNotContain("externalId");
        assertThat(hope.post(cohort(hope.openCohort()) + "/families", body)
                        .jsonPath()
                        .getString("familyId"))
                .isNotEqualTo(id);
        hope.post(families, body.replace("HH-0017 Santos", " "))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/externalId"));
        rival.post(families, body).then().statusCode(404);
        String payloads = views.read(sql -> sql.select(
                        "select string_agg(payload::text, ' ') from event_store where aggregate_identifier = ?",
                        "family-" + family)
                .mapTo(String.class)
                .one());
        assertThat(payloads).contains("externalId").doesNotContain("Santos");

        lead.put(family(cohort, family) + "/erasure", "{\"reason\": \"family_request\"}")
                .then()
                .statusCode(204);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> hope.post(families, body).then().statusCode(410));
        assertThat(hope.get(families).asString()).doesNotContain("Santos");
    }

    @Test
    void an_interview_is_recorded_and_published() {
        UUID cohort = hope.openCohort();
        UUID family = hope.enrolled(cohort);
        String interviews = family(cohort, family) + "/interviews";
        hope.put(interviews + "/2021-03", "{\"outcome\": \"refused\"}").then().statusCode(204);
        hope.put(interviews + "/2021-03", "{\"outcome\": \"completed\", \"weight\": \"5860.086\"}")
                .then()
                .statusCode(204);
        hope.put(interviews + "/2021-02", "{\"outcome\": \"not_reached\"}")
                .then()
                .statusCode(204);
        hope.get(interviews)
                .then()
                .statusCode(200)
                .body("items.month", contains("2021-02", "2021-03"))
                .body("items.outcome", contains("not_reached", "completed"))
                .body("items[1].weight", equalTo("5860.086"));
        hope.put(interviews + "/2021-03", "{\"outcome\": \"completed\", \"weight\": \"0\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:interview-invalid"))
                .body("errors.pointer", contains("/weight"));
        rival.put(interviews + "/2021-03", "{\"outcome\": \"refused\"}").then().statusCode(404);
        new Api(TestTokens.familyToken(family)).get(interviews).then().statusCode(403);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(InterviewRecorded.class, family))
                        .extracting(InterviewRecorded::outcome)
                        .containsExactly("refused", "completed", "not_reached"));
    }

    @Test
    void a_family_of_unknown_size_is_enrolled_without_a_size() {
        UUID cohort = hope.openCohort();
        UUID family = UUID.randomUUID();
        hope.put(family(cohort, family), "{\"consents\": []}").then().statusCode(201);
        hope.put(family(cohort, family), "{\"consents\": []}").then().statusCode(200);
        assertThat(hope.get(family(cohort, family)).asString())
                .contains("consents")
                .doesNotContain("householdSize");
        await().atMost(SOON)
                .until(() -> !TestTopics.readAll(FamilyEnrolled.class, family).isEmpty());
        assertThat(TestTopics.readAll(FamilyEnrolled.class, family))
                .singleElement()
                .satisfies(event -> assertThat(event.householdSize()).isEmpty());
    }

    @Test
    void enrolling_with_other_content_or_in_another_cohort_is_a_conflict_that_reveals_nothing() {
        UUID mine = hope.openCohort();
        UUID theirs = rival.openCohort();
        UUID family = hope.enrolled(mine);
        hope.put(family(mine, family), SIX.replace("6", "7"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:family-already-enrolled"))
                .body("errors.pointer", contains("/householdSize"));
        Response own = hope.put(family(hope.openCohort(), family), SIX);
        Response foreign = rival.put(family(theirs, family), SIX);
        assertThat(foreign.statusCode()).isEqualTo(409);
        assertThat(withoutTrace(foreign)).isEqualTo(withoutTrace(own));
        assertThat(foreign.asString()).doesNotContain(mine.toString());
    }

    @Test
    void families_are_enrolled_in_an_open_cohort_only() {
        UUID cohort = UUID.randomUUID();
        UUID family = UUID.randomUUID();
        lead.put(cohort(cohort), TERMS).then().statusCode(201);
        lead.put(family(cohort, family), SIX)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:cohort-not-open"));
        lead.put(cohort(cohort) + "/opening").then().statusCode(204);
        lead.put(family(cohort, family), SIX).then().statusCode(201);
    }

    @Test
    void consent_is_given_once_withdrawn_and_given_again() {
        UUID cohort = hope.openCohort();
        UUID family = hope.enrolled(cohort);
        Api herself = new Api(TestTokens.familyToken(family));
        String research = consent(cohort, family, "research");
        hope.put(research).then().statusCode(204);
        herself.put(research).then().statusCode(204);
        herself.delete(research).then().statusCode(204);
        herself.delete(research).then().statusCode(204);
        herself.get(family(cohort, family)).then().statusCode(200).body("consents", not(hasItem("research")));
        herself.put(research).then().statusCode(204);
        herself.delete(consent(cohort, family, "sharing")).then().statusCode(204);
        herself.get(family(cohort, family)).then().body("consents", contains("journal", "payment", "research"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TestTopics.readAll(ConsentGiven.class, family))
                        .extracting(ConsentGiven::purpose)
                        .containsExactly("journal", "payment", "research", "research"));
        assertThat(TestTopics.readAll(ConsentWithdrawn.class, family))
                .extracting(ConsentWithdrawn::purpose)
                .containsExactly("research");
    }

    @Test
    void of_200_equal_enrolments_at_once_one_happens() throws Exception {
        UUID cohort = hope.openCohort();
        UUID family = UUID.randomUUID();
        List<Integer> answers = ConcurrentCalls.of(
                200, one -> hope.put(family(cohort, family), SIX).statusCode());
        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(stored("family-" + family))
                .containsExactly("cohort.FamilyEnrolled", "cohort.ConsentGiven", "cohort.ConsentGiven");
        await().atMost(SOON)
                .until(() -> TestTopics.readAll(ConsentGiven.class, family).size() == 2);
        assertThat(TestTopics.readAll(FamilyEnrolled.class, family)).hasSize(1);
    }

    @Test
    void of_100_equal_consents_at_once_one_happens() throws Exception {
        UUID cohort = hope.openCohort();
        UUID family = hope.enrolled(cohort);
        String sharing = consent(cohort, family, "sharing");
        assertThat(ConcurrentCalls.of(100, one -> hope.put(sharing).statusCode()))
                .containsOnly(204);
        assertThat(stored("family-" + family)).hasSize(4);
    }

    @Test
    void of_two_concurrent_creators_of_one_id_one_succeeds_and_the_other_gets_404() throws Exception {
        UUID id = UUID.randomUUID();
        List<Integer> answers = ConcurrentCalls.of(
                40, one -> (one % 2 == 0 ? hope : rival).put(cohort(id), TERMS).statusCode());
        assertThat(answers).containsOnlyOnce(201).contains(404).containsOnly(200, 201, 404);
        assertThat(stored("cohort-" + id)).containsExactly("cohort.CohortCreated");
    }

    @Test
    void what_is_foreign_unknown_or_in_another_country_is_the_same_404() {
        UUID cohort = hope.openCohort();
        UUID family = hope.enrolled(cohort);
        String unknown = withoutTrace(rival.get(cohort(UUID.randomUUID())));
        assertThat(unknown).contains("404", "urn:problem:not-found");
        Api otherLead = new Api(TestTokens.countryLead("LR"));
        Stream.of(
                        rival.get(cohort(cohort)),
                        otherLead.get(cohort(cohort)),
                        hope.get("/countries/LR/cohorts/" + cohort),
                        lead.get("/countries/PH/cohorts/" + cohort),
                        lead.get("/countries/PH/cohorts"),
                        lead.get("/countries/XX/cohorts"),
                        rival.put(cohort(cohort), TERMS),
                        otherLead.put(cohort(UUID.randomUUID()), TERMS),
                        lead.put("/countries/PH/cohorts/" + UUID.randomUUID(), TERMS),
                        rival.put(cohort(cohort) + "/opening"),
                        rival.get(cohort(cohort) + "/families"),
                        rival.get(family(cohort, family)),
                        rival.put(family(cohort, UUID.randomUUID()), SIX),
                        rival.put(consent(cohort, family, "research")),
                        rival.delete(consent(cohort, family, "journal")),
                        hope.get(family(hope.openCohort(), family)),
                        hope.get(family(cohort, UUID.randomUUID())),
                        hope.put(consent(cohort, UUID.randomUUID(), "research")),
                        new Api(TestTokens.familyToken(UUID.randomUUID())).get(family(cohort, family)),
                        new Api(TestTokens.liaison(UUID.randomUUID())).get(cohort(cohort)))
                .forEach(response -> assertThat(withoutTrace(response)).isEqualTo(unknown));
        assertThat(stored("family-" + family)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "x", NOBODY_S + "0", "%00", "..%2f.."})
    void an_invalid_id_is_not_found(String id) {
        assertThat(given().auth()
                        .oauth2(lead.token())
                        .urlEncodingEnabled(false)
                        .get("/countries/PK/cohorts/" + id)
                        .statusCode())
                .isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketing", "JOURNAL", "journal%20", "0"})
    void an_unknown_purpose_is_a_404(String purpose) {
        UUID cohort = hope.openCohort();
        UUID family = hope.enrolled(cohort);
        hope.put(consent(cohort, family, purpose)).then().statusCode(404);
        assertThat(stored("family-" + family)).hasSize(3);
    }

    @Test
    void a_partner_limited_to_countries_creates_cohorts_only_there() {
        Api confined = new Api(TestTokens.token(
                Map.of("partner", List.of("p-" + UUID.randomUUID()), "countries", List.of("LR")), Roles.PARTNER));
        confined.put(cohort(UUID.randomUUID()), TERMS).then().statusCode(404);
        confined.put("/countries/LR/cohorts/" + UUID.randomUUID(), TERMS).then().statusCode(201);
    }

    @Test
    void without_the_role_403_and_without_a_token_401() {
        UUID cohort = hope.openCohort();
        UUID family = hope.enrolled(cohort);
        Api herself = new Api(TestTokens.familyToken(family));
        Api liaison = new Api(TestTokens.liaison(cohort));
        Api analyst = new Api(TestTokens.analyst());
        Stream.of(
                        herself.put(cohort(UUID.randomUUID()), TERMS),
                        herself.put(cohort(cohort) + "/opening"),
                        herself.put(family(cohort, UUID.randomUUID()), SIX),
                        herself.get(cohort(cohort) + "/families"),
                        liaison.put(consent(cohort, family, "research")),
                        liaison.delete(consent(cohort, family, "journal")),
                        liaison.put(family(cohort, UUID.randomUUID()), SIX),
                        analyst.get(cohort(cohort)),
                        new Api(TestTokens.withoutRoles()).get("/countries/PK/cohorts"))
                .forEach(response -> assertThat(response.statusCode()).isEqualTo(403));
        given().get(cohort(cohort)).then().statusCode(401);
        given().body(SIX)
                .contentType("application/json")
                .put(family(cohort, family))
                .then()
                .statusCode(401);
        new Api("garbled").delete(consent(cohort, family, "journal")).then().statusCode(401);
    }

    @Test
    void liaison_and_finance_read_their_cohorts_only() {
        UUID cohort = hope.openCohort();
        UUID family = hope.enrolled(cohort);
        Stream.of(
                        new Api(TestTokens.liaison(cohort)),
                        new Api(TestTokens.financeMaker("PK")),
                        new Api(TestTokens.financeChecker("PK")))
                .forEach(reader -> {
                    reader.get(cohort(cohort)).then().statusCode(200);
                    reader.get(family(cohort, family)).then().statusCode(200);
                    reader.get(cohort(cohort) + "/families").then().statusCode(200);
                    reader.get("/countries/PK/cohorts?limit=500")
                            .then()
                            .statusCode(200)
                            .body("items.cohortId", hasItem(cohort.toString()));
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "", "currency": "XAU", "firstMonth": "1999-12", "baselineMonths": 25} | 422 | /name /currency /firstMonth /baselineMonths
            {"name": "n", "currency": "PKR", "firstMonth": "2099-01", "baselineMonths": 6} | 422 | /firstMonth
            {"name": "n\\u0007", "currency": "PKR", "firstMonth": "2021-03", "baselineMonths": 6} | 422 | /name
            {"name": 5, "currency": null, "firstMonth": "2021-13", "baselineMonths": "6"} | 422 | /name /currency /firstMonth /baselineMonths
            {"name": "n", "currency": "PKR", "firstMonth": "2021-03", "baselineMonths": 6.5} | 422 | /baselineMonths
            {"name": "n", "currency": "PKR", "firstMonth": "2021-03", "baselineMonths": 6, "partner": "x"} | 422 | /partner
            {"name": "n"} | 422 | /currency /firstMonth /baselineMonths
            [] | 422 | `` """)
    void invalid_terms_are_refused_with_every_invalid_field(String body, int status, String pointers) {
        UUID id = UUID.randomUUID();
        Response response = lead.put(cohort(id), body);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        response.then().body("errors.pointer", containsInAnyOrder(pointers.split(" ")));
        lead.get(cohort(id)).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"householdSize": 0, "consents": []} | 422 | /householdSize
            {"householdSize": 51, "consents": []} | 422 | /householdSize
            {"householdSize": 1e2, "consents": ["marketing"]} | 422 | /householdSize /consents/0
            {"householdSize": 6, "consents": ["journal", "journal"]} | 422 | /consents
            {"householdSize": 6, "consents": [null, 1]} | 422 | /consents/0 /consents/1
            {"householdSize": 6, "consents": [], "name": "x"} | 422 | /name
            {} | 422 | /consents""")
    void an_invalid_enrolment_is_refused_with_every_invalid_field(String body, int status, String pointers) {
        UUID cohort = hope.openCohort();
        UUID family = UUID.randomUUID();
        Response response = hope.put(family(cohort, family), body);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        response.then().body("errors.pointer", containsInAnyOrder(pointers.split(" ")));
        assertThat(stored("family-" + family)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null{", "{\"name\": \"n\", \"name\": }"})
    void what_is_no_json_is_a_400(String body) {
        lead.put(cohort(UUID.randomUUID()), body).then().statusCode(400);
    }

    @Test
    void families_are_listed_in_pages_each_once() {
        UUID cohort = hope.openCohort();
        List<String> enrolled = IntStream.range(0, 5)
                .mapToObj(one -> hope.enrolled(cohort).toString())
                .sorted()
                .toList();
        hope.enrolled(hope.openCohort());
        assertThat(paged(hope, cohort(cohort) + "/families", 2, "familyId")).isEqualTo(enrolled);
        hope.get(cohort(cohort) + "/families?after=garbled").then().statusCode(400);
        hope.get(cohort(cohort) + "/families?limit=0").then().statusCode(400);
        hope.get(cohort(cohort) + "/families?limit=501").then().statusCode(400);
    }

    @Test
    void a_partner_lists_its_own_cohorts_and_the_lead_lists_all() {
        Api fresh = new Api(TestTokens.partner("fresh-" + UUID.randomUUID()));
        List<String> own = Stream.of(fresh.openCohort(), fresh.openCohort(), fresh.openCohort())
                .map(UUID::toString)
                .sorted()
                .toList();
        UUID leads = lead.openCohort();
        assertThat(paged(fresh, "/countries/PK/cohorts", 2, "cohortId")).isEqualTo(own);
        assertThat(paged(lead, "/countries/PK/cohorts", 500, "cohortId"))
                .containsAll(own)
                .contains(leads.toString());
        fresh.get("/countries/LR/cohorts").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void a_rebuilt_read_model_equals_the_one_before() {
        UUID cohort = hope.openCohort();
        UUID family = hope.enrolled(cohort);
        hope.delete(consent(cohort, family, "payment")).then().statusCode(204);
        String before = hope.get(family(cohort, family)).asString();
        String operator = TestTokens.operator();
        Stream.of("cohort", "family")
                .forEach(view -> given().auth()
                        .oauth2(operator)
                        .post("/operations/projections/" + view + "/rebuild")
                        .then()
                        .statusCode(202));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(hope.get(family(cohort, family)).asString()).isEqualTo(before));
    }

    private List<String> stored(String aggregateId) {
        return views.read(sql -> sql.select(
                        "select payload_type from event_store where aggregate_identifier = ? order by sequence_number",
                        aggregateId)
                .mapTo(String.class)
                .list());
    }

    /** A problem without its instance and trace id. */
    private static String withoutTrace(Response response) {
        JsonPath problem = response.jsonPath();
        return "%s %s %s %s %s"
                .formatted(
                        response.statusCode(),
                        problem.getString("type"),
                        problem.getString("title"),
                        problem.getString("detail"),
                        problem.getString("errors"));
    }

    private static List<String> paged(Api reader, String path, int limit, String id) {
        List<String> all = new ArrayList<>();
        String after = "";
        do {
            JsonPath page = reader.get(path + "?limit=" + limit + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(page.getList("items").size()).isLessThanOrEqualTo(limit);
            all.addAll(page.getList("items." + id, String.class));
            after = page.getString("next") == null ? "" : "&after=" + page.getString("next");
        } while (!after.isEmpty());
        return all;
    }
}
