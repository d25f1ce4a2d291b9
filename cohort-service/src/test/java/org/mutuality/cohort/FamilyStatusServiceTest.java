package org.mutuality.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.contracts.cohort.FamilyStatusChanged;
import org.mutuality.contracts.cohort.PeerGroupLeft;
import org.mutuality.platform.DayOnEarth;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/** The status of a family from its enrolment to its leaving, with real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "cohort"))
@TestProfile(CohortServiceTest.TwoCountries.class)
class FamilyStatusServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Api lead = new Api(TestTokens.countryLead("PK"));
    private final Api partner = new Api(TestTokens.partner("status-" + UUID.randomUUID()));
    private Api liaison;
    private Api herself;
    private UUID cohort;
    private UUID family;
    private String status;
    // By the time zone in which days begin first.
    private LocalDate today;

    @BeforeEach
    void a_family_of_a_partners_cohort() {
        cohort = partner.openCohort();
        family = partner.enrolled(cohort);
        liaison = new Api(TestTokens.liaison(cohort));
        herself = new Api(TestTokens.familyToken(family));
        status = Api.family(cohort, family) + "/status";
        today = DayOnEarth.latest(Instant.now());
    }

    @Test
    void a_family_pauses_comes_back_and_leaves_and_each_change_is_published() {
        partner.get(Api.family(cohort, family))
                .then()
                .body("status", equalTo("active"))
                .body("statusHistory", empty());
        liaison.put(status, change("paused", "away")).then().statusCode(204);
        liaison.put(status, change("paused", "away")).then().statusCode(204);
        partner.put(status, change("active", "")).then().statusCode(204);
        lead.put(status, change("left", "moved_away")).then().statusCode(204);
        Stream.of(herself, partner, lead, liaison, new Api(TestTokens.financeMaker("PK")))
                .forEach(reader -> reader.get(Api.family(cohort, family))
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("left"))
                        .body("statusHistory.status", contains("paused", "active", "left"))
                        .body("statusHistory.reason", contains("away", null, "moved_away"))
                        .body("statusHistory.from", contains(today.toString(), today.toString(), today.toString())));
        partner.get(Api.cohort(cohort) + "/families").then().body("items.status", contains("left"));
        await().atMost(SOON).untilAsserted(() -> {
            List<FamilyStatusChanged> published = TestTopics.readAll(FamilyStatusChanged.class, family);
            assertThat(published).extracting(FamilyStatusChanged::number).containsExactly(1, 2, 3);
            assertThat(published).extracting(FamilyStatusChanged::status).containsExactly("paused", "active", "left");
            assertThat(published.getLast().reason()).contains("moved_away");
            assertThat(published.getLast().from()).isEqualTo(today);
            assertThat(published.getLast().cohortId()).isEqualTo(cohort);
        });
        // Enrolling it again does not bring it back.
        partner.put(Api.family(cohort, family), Api.SIX).then().statusCode(200);
        partner.get(Api.family(cohort, family)).then().body("status", equalTo("left"));
    }

    @ParameterizedTest
    @CsvSource({
        "paused, '', family-status-invalid, /reason",
        "paused, moved_away, family-status-invalid, /reason",
        "left, '', family-status-invalid, /reason",
        "graduated, other, family-status-invalid, /reason",
        "active, '', family-status-not-possible, ",
    })
    void a_change_that_makes_no_sense_is_refused(String next, String reason, String problem, String pointer) {
        var response = partner.put(status, change(next, reason))
                .then()
                .statusCode(problem.endsWith("invalid") ? 422 : 409)
                .body("type", equalTo("urn:problem:" + problem));
        if (pointer != null) {
            response.body("errors.pointer", contains(pointer));
        }
        partner.get(Api.family(cohort, family)).then().body("statusHistory", empty());
    }

    @Test
    void a_change_is_neither_in_the_future_nor_before_the_enrolment_nor_before_the_last_change() {
        LocalDate tomorrow = today.plusDays(2);
        for (LocalDate day : List.of(tomorrow, today.minusDays(3), LocalDate.EPOCH)) {
            partner.put(status, "{\"status\": \"graduated\", \"from\": \"%s\"}".formatted(day))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/from"));
        }
        partner.put(status, "{\"status\": \"graduated\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/from"));
        partner.put(status, change("graduated", "")).then().statusCode(204);
        partner.put(status, change("active", "", DayOnEarth.earliest(Instant.now())))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:family-status-out-of-order"))
                .body("detail", containsString(today.toString()));
        partner.put(status, change("paused", "away"))
                .then()
                .statusCode(409)
                .body("detail", containsString("active first"));
        partner.put(status, change("active", "")).then().statusCode(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\": \"erased\", \"from\": \"2026-11-30\"}",
                "{\"status\": \"left\", \"reason\": \"They were ill, call 0917\", \"from\": \"2026-11-30\"}",
                "{\"status\": \"left\", \"reason\": \"own_wish\", \"from\": \"2026-02-30\"}",
                "{\"status\": \"left\", \"reason\": \"own_wish\", \"from\": \"2026-11\"}",
                "{\"status\": \"left\", \"reason\": \"own_wish\", \"note\": \"x\", \"from\": \"2026-11-30\"}",
                "{}",
                "[]",
            })
    void a_body_with_anything_else_is_refused(String body) {
        assertThat(partner.put(status, body).statusCode()).isIn(400, 422);
        partner.get(Api.family(cohort, family)).then().body("statusHistory", empty());
    }

    @Test
    void a_family_enrolled_in_error_counts_from_no_day_and_changes_no_more() {
        partner.put(status, change("voided", "duplicate"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/from"));
        String voided = "{\"status\": \"voided\", \"reason\": \"duplicate\"}";
        partner.put(status, voided).then().statusCode(204);
        partner.put(status, voided).then().statusCode(204);
        partner.put(status, change("active", ""))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:family-voided"));
        partner.get(Api.family(cohort, family))
                .then()
                .body("status", equalTo("voided"))
                .body("statusHistory.from", contains("2021-03-01"));
    }

    @Test
    void only_who_runs_the_cohort_or_is_its_liaison_changes_a_status() {
        String left = change("left", "own_wish");
        herself.put(status, left).then().statusCode(403);
        new Api(TestTokens.financeMaker("PK")).put(status, left).then().statusCode(403);
        new Api(TestTokens.analyst()).put(status, left).then().statusCode(403);
        String elsewhere = Api.family(partner.openCohort(), family) + "/status";
        String unknown = Api.family(cohort, UUID.randomUUID()) + "/status";
        assertThat(Stream.of(
                                new Api(TestTokens.partner("rival")).put(status, left),
                                new Api(TestTokens.countryLead("LR")).put(status, left),
                                new Api(TestTokens.liaison(UUID.randomUUID())).put(status, left),
                                partner.put(elsewhere, left),
                                partner.put(unknown, left))
                        .map(response -> response.statusCode()))
                .containsOnly(404);
        partner.get(Api.family(cohort, family)).then().body("status", equalTo("active"));
    }

    @Test
    void of_forty_equal_changes_at_once_one_happens() throws Exception {
        String left = change("left", "own_wish");
        assertThat(ConcurrentCalls.of(40, n -> partner.put(status, left).statusCode()))
                .containsOnly(204);
        partner.get(Api.family(cohort, family)).then().body("statusHistory.status", contains("left"));
    }

    @Test
    void a_family_that_leaves_leaves_its_peer_group_and_joins_no_other() {
        UUID group = UUID.randomUUID();
        String groups = Api.cohort(cohort) + "/peer-groups/";
        UUID friend = partner.enrolled(cohort);
        herself.put(groups + group, "{\"familyId\": \"%s\"}".formatted(family))
                .then()
                .statusCode(201);
        partner.put(groups + group + "/invitations/" + friend, "{\"invitedBy\": \"%s\"}".formatted(family))
                .then()
                .statusCode(204);
        partner.put(groups + group + "/families/" + friend).then().statusCode(204);
        liaison.put(status, change("paused", "away")).then().statusCode(204);
        partner.put(status, change("left", "own_wish")).then().statusCode(204);
        await().atMost(SOON)
                .untilAsserted(() -> partner.get(groups + group).then().body("families", contains(friend.toString())));
        await().atMost(SOON)
                .until(() -> TestTopics.readAll(PeerGroupLeft.class, family).size() == 1);
        partner.put(groups + group + "/invitations/" + family, "{\"invitedBy\": \"%s\"}".formatted(friend))
                .then()
                .statusCode(404);
        herself.put(groups + group + "/families/" + family)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:family-not-taking-part"));
        herself.put(groups + UUID.randomUUID(), "{\"familyId\": \"%s\"}".formatted(family))
                .then()
                .statusCode(409);
    }

    @Test
    void of_an_erased_family_no_status_is_left() {
        partner.put(status, change("left", "own_wish")).then().statusCode(204);
        lead.put(Api.family(cohort, family) + "/erasure", "{\"reason\": \"family_request\"}")
                .then()
                .statusCode(204);
        partner.get(Api.family(cohort, family))
                .then()
                .body("status", equalTo("erased"))
                .body("statusHistory", empty())
                .body("householdSize", nullValue());
        partner.put(status, change("active", "")).then().statusCode(404);
    }

    private String change(String next, String reason) {
        return change(next, reason, today);
    }

    private static String change(String next, String reason, LocalDate from) {
        return "{\"status\": \"%s\", %s\"from\": \"%s\"}"
                .formatted(next, reason.isEmpty() ? "" : "\"reason\": \"%s\", ".formatted(reason), from);
    }
}
