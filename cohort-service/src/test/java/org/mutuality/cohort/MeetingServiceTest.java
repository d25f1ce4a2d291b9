package org.mutuality.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.cohort.AttendanceRemoved;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.cohort.MeetingAttended;
import org.mutuality.contracts.cohort.MeetingConfirmationWithdrawn;
import org.mutuality.contracts.cohort.MeetingConfirmed;
import org.mutuality.contracts.cohort.MeetingHeld;
import org.mutuality.contracts.cohort.PeerGroupLeft;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/** Meetings of a cohort and of a group in it, and an erased family, with real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "cohort"))
@TestProfile(CohortServiceTest.TwoCountries.class)
class MeetingServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String DAY = "2021-03-20";

    private final Api lead = new Api(TestTokens.countryLead("PK"));
    private Api liaison;
    private Api herself;
    private UUID cohort;
    private UUID group;
    private UUID ana;
    private UUID ben;
    private UUID id;

    @BeforeEach
    void a_cohort_of_two_families_with_a_group_of_one() {
        cohort = lead.openCohort();
        liaison = new Api(TestTokens.liaison(cohort));
        ana = lead.enrolled(cohort);
        ben = lead.enrolled(cohort);
        herself = new Api(TestTokens.familyToken(ana));
        group = UUID.randomUUID();
        id = UUID.randomUUID();
        herself.put(Api.cohort(cohort) + "/peer-groups/" + group, """
                {"familyId": "%s"}""".formatted(ana))
                .then()
                .statusCode(201);
    }

    @Test
    void a_liaison_records_a_meeting_and_corrects_its_attendance() {
        liaison.put(meeting(id), ofCohort(DAY, ana)).then().statusCode(201);
        liaison.put(meeting(id), ofCohort(DAY, ana)).then().statusCode(200);
        liaison.put(meeting(id), ofCohort("2021-03-21", ana))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:meeting-already-recorded"));
        liaison.put(meeting(id) + "/corrections/2", there(ben)).then().statusCode(201);
        liaison.put(meeting(id) + "/corrections/2", there(ben)).then().statusCode(200);
        liaison.put(meeting(id) + "/corrections/2", there(ana))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:meeting-changed"));
        new Api(TestTokens.familyToken(ben))
                .get(meeting(id))
                .then()
                .statusCode(200)
                .body("channel", equalTo("in_person"))
                .body("heldOn", equalTo(DAY))
                .body("attended", contains(ben.toString()))
                .body("version", equalTo(2));
        await().atMost(SOON)
                .until(() -> TestTopics.readAll(AttendanceRemoved.class, ana).size() == 1);
        assertThat(TestTopics.readAll(MeetingAttended.class, ana)).hasSize(1);
        assertThat(TestTopics.readAll(MeetingHeld.class, cohort))
                .singleElement()
                .satisfies(held -> assertThat(held.families()).isEqualTo(1));
        await().atMost(SOON)
                .until(() -> TestTopics.readAll(MeetingAttended.class, ben).size() == 1);
    }

    @Test
    void a_group_records_its_own_meetings() {
        herself.put(meeting(id), ofGroup(ana)).then().statusCode(201);
        herself.get(meeting(id)).then().statusCode(200).body("groupId", equalTo(group.toString()));
        herself.put(meeting(UUID.randomUUID()), ofGroup(ana, ben))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/attended/1"));
        herself.delete(Api.cohort(cohort) + "/peer-groups/" + group + "/families/" + ana)
                .then()
                .statusCode(204);
        // She has left the group since; her attendance is still recorded.
        liaison.put(meeting(id), ofGroup(ana)).then().statusCode(200);
        herself.get(Api.family(cohort, ana) + "/meetings")
                .then()
                .statusCode(200)
                .body("items.meetingId", contains(id.toString()));
        liaison.get(Api.cohort(cohort) + "/meetings").then().body("items.meetingId", contains(id.toString()));
    }

    @Test
    void a_meeting_of_a_formed_group_is_confirmed_by_another_family_and_a_correction_ends_that() {
        UUID cleo = joined(lead.enrolled(cohort));
        UUID dan = joined(lead.enrolled(cohort));
        joined(ben);
        Api himself = new Api(TestTokens.familyToken(ben));
        String confirmation = meeting(id) + "/confirmation";
        herself.put(meeting(id), ofGroup(ana, ben)).then().statusCode(201);
        herself.put(confirmation).then().statusCode(403).body("type", equalTo("urn:problem:meeting-needs-four-eyes"));
        new Api(TestTokens.familyToken(dan))
                .put(confirmation)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:meeting-confirmer-absent"));
        new Api(TestTokens.familyToken(lead.enrolled(cohort)))
                .put(confirmation)
                .then()
                .statusCode(404);
        new Api(TestTokens.liaison(UUID.randomUUID())).put(confirmation).then().statusCode(404);
        lead.put(confirmation).then().statusCode(403);
        himself.put(confirmation + "?version=2")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:meeting-changed"));
        himself.put(confirmation + "?version=1").then().statusCode(201);
        himself.put(confirmation).then().statusCode(200);
        liaison.put(confirmation).then().statusCode(409).body("type", equalTo("urn:problem:meeting-already-confirmed"));
        liaison.get(meeting(id)).then().body("payable", equalTo(true)).body("confirmedAt", notNullValue());
        herself.put(meeting(id) + "/corrections/2", there(ana, ben, cleo))
                .then()
                .statusCode(201);
        liaison.get(meeting(id)).then().body("payable", equalTo(false)).body("confirmedAt", nullValue());
        liaison.put(confirmation).then().statusCode(201);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TestTopics.readAll(MeetingConfirmed.class, cohort))
                        .extracting(MeetingConfirmed::version, MeetingConfirmed::payable)
                        .containsExactly(tuple(1, true), tuple(2, true)));
        assertThat(TestTopics.readAll(MeetingConfirmationWithdrawn.class, cohort))
                .singleElement()
                .satisfies(withdrawn -> assertThat(withdrawn.version()).isEqualTo(2));
    }

    @Test
    void one_family_of_a_forming_group_records_meetings_that_are_never_payable() {
        herself.put(meeting(id), ofGroup(ana)).then().statusCode(201);
        herself.put(meeting(id) + "/confirmation").then().statusCode(403);
        liaison.put(meeting(id) + "/confirmation").then().statusCode(201);
        herself.get(meeting(id)).then().body("payable", equalTo(false));
    }

    private UUID joined(UUID family) {
        String member = Api.cohort(cohort) + "/peer-groups/" + group + "/families/" + family;
        herself.put(Api.cohort(cohort) + "/peer-groups/" + group + "/invitations/" + family, """
                {"invitedBy": "%s"}""".formatted(ana))
                .then()
                .statusCode(204);
        new Api(TestTokens.familyToken(family)).put(member).then().statusCode(204);
        return family;
    }

    @Test
    void a_caller_without_access_gets_404() {
        liaison.put(meeting(id), ofGroup(ana)).then().statusCode(201);
        Api himself = new Api(TestTokens.familyToken(ben));
        Stream.of(
                        himself.get(meeting(id)),
                        himself.put(meeting(id) + "/corrections/2", there(ben)),
                        himself.put(meeting(UUID.randomUUID()), ofGroup(ben)),
                        himself.put(meeting(UUID.randomUUID()), ofCohort(DAY, ben)),
                        himself.get(Api.family(cohort, ana) + "/meetings"),
                        new Api(TestTokens.liaison(UUID.randomUUID())).get(meeting(id)),
                        new Api(TestTokens.countryLead("LR")).put(meeting(id), ofCohort(DAY, ana)),
                        liaison.get(meeting(UUID.randomUUID())))
                .forEach(answer -> assertThat(answer.statusCode()).isEqualTo(404));
        Stream.of(
                        himself.get(Api.cohort(cohort) + "/meetings"),
                        new Api(TestTokens.financeMaker("PK")).put(meeting(id), ofCohort(DAY, ana)))
                .forEach(answer -> assertThat(answer.statusCode()).isEqualTo(403));
        UUID other = lead.openCohort();
        lead.put(Api.cohort(other) + "/meetings/" + id, ofCohort(DAY, lead.enrolled(other)))
                .then()
                .statusCode(404);
    }

    @Test
    void every_invalid_field_is_listed() {
        String ahead = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
        liaison.put(meeting(id), ofCohort(ahead))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/heldOn", "/attended"));
        liaison.put(meeting(id), ofCohort("2021-02-28", ana, ana))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/heldOn", "/attended"));
        liaison.put(meeting(id), ofCohort(DAY, UUID.randomUUID(), ana, UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/attended/0", "/attended/2"));
        liaison.put(meeting(id), ofCohort(DAY, ana).replace("in_person", "telepathy"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/channel"));
        liaison.get(meeting(id)).then().statusCode(404);
    }

    @Test
    void only_the_id_of_an_erased_family_is_left() {
        String request = """
                {"reason": "family_request"}""";
        String erasure = Api.family(cohort, ana) + "/erasure";
        herself.put(erasure, request).then().statusCode(403);
        new Api(TestTokens.partner("ngo")).put(erasure, request).then().statusCode(403);
        new Api(TestTokens.countryLead("LR")).put(erasure, request).then().statusCode(404);
        lead.put(erasure, "{}").then().statusCode(422).body("errors.pointer", contains("/reason"));
        lead.put(erasure, request).then().statusCode(204);
        lead.put(erasure, request).then().statusCode(204);
        assertThat(lead.get(Api.family(cohort, ana)).asString())
                .contains("\"erased\":true", "\"consents\":[]")
                .doesNotContain("householdSize");
        herself.put(Api.consent(cohort, ana, "research")).then().statusCode(404);
        lead.put(Api.family(cohort, ana), Api.SIX).then().statusCode(410);
        liaison.put(meeting(id), ofCohort(DAY, ana))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/attended/0"));
        await().atMost(SOON)
                .until(() -> TestTopics.readAll(PeerGroupLeft.class, ana).size() == 1);
        assertThat(TestTopics.readAll(FamilyErased.class, ana)).hasSize(1);
    }

    private String meeting(UUID meeting) {
        return Api.cohort(cohort) + "/meetings/" + meeting;
    }

    private static String ofCohort(String day, UUID... families) {
        return """
                {"heldOn": "%s", "channel": "in_person", "attended": %s}""".formatted(day, list(families));
    }

    private String ofGroup(UUID... families) {
        return """
                {"groupId": "%s", "heldOn": "%s", "channel": "whatsapp", "attended": %s}""".formatted(group, DAY, list(families));
    }

    private static String there(UUID... families) {
        return """
                {"attended": %s}""".formatted(list(families));
    }

    private static String list(UUID... families) {
        return Stream.of(families).map("\"%s\""::formatted).collect(Collectors.joining(", ", "[", "]"));
    }
}
