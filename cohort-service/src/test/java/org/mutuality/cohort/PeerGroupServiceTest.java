package org.mutuality.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.cohort.PeerGroupJoined;
import org.mutuality.contracts.cohort.PeerGroupLeft;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/** Peer groups, with real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "cohort"))
@TestProfile(CohortServiceTest.TwoCountries.class)
class PeerGroupServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Api lead = new Api(TestTokens.countryLead("PK"));
    private UUID cohort;
    private UUID group;
    private UUID ana;
    private Api herself;

    @BeforeEach
    void a_group() {
        cohort = lead.openCohort();
        group = UUID.randomUUID();
        ana = lead.enrolled(cohort);
        herself = new Api(TestTokens.familyToken(ana));
        herself.put(group(group), formedBy(ana)).then().statusCode(201);
    }

    @Test
    void families_form_a_group() {
        UUID ben = lead.enrolled(cohort);
        Api himself = new Api(TestTokens.familyToken(ben));
        herself.put(group(group), formedBy(ana)).then().statusCode(200);
        herself.put(invitation(ben), by(ana)).then().statusCode(204);
        himself.get(own(ben))
                .then()
                .statusCode(200)
                .body("group", nullValue())
                .body("invitations.groupId", contains(group.toString()))
                .body("invitations.norms", contains("We listen"));
        himself.put(place(ben)).then().statusCode(204);
        himself.get(group(group))
                .then()
                .statusCode(200)
                .body("name", equalTo("River"))
                .body("state", equalTo("forming"))
                .body("families", contains(ana.toString(), ben.toString()));
        himself.get(own(ben))
                .then()
                .body("group.groupId", equalTo(group.toString()))
                .body("invitations", empty());
        herself.delete(place(ana)).then().statusCode(204);
        herself.get(group(group)).then().statusCode(404);
        await().atMost(SOON)
                .until(() -> TestTopics.readAll(PeerGroupLeft.class, ana).size() == 1);
        assertThat(TestTopics.readAll(PeerGroupJoined.class, ben))
                .singleElement()
                .satisfies(joined -> assertThat(joined.groupId()).isEqualTo(group));
    }

    @Test
    void four_families_are_a_group() {
        IntStream.range(0, 3).forEach(n -> lead.put(place(invited())).then().statusCode(204));
        lead.get(group(group)).then().body("state", equalTo("formed")).body("families.size()", equalTo(4));
    }

    @Test
    void of_twenty_concurrent_joins_seven_succeed() throws Exception {
        List<UUID> families = IntStream.range(0, 20).mapToObj(n -> invited()).toList();
        List<Integer> answers =
                ConcurrentCalls.of(20, n -> lead.put(place(families.get(n))).statusCode());
        assertThat(answers)
                .containsOnly(204, 409)
                .filteredOn(answer -> answer == 204)
                .hasSize(7);
        lead.get(group(group)).then().body("families.size()", equalTo(8));
    }

    @Test
    void a_family_that_joins_ten_groups_concurrently_is_in_one() throws Exception {
        UUID ben = lead.enrolled(cohort);
        List<UUID> groups = IntStream.range(0, 10)
                .mapToObj(n -> {
                    UUID other = UUID.randomUUID();
                    UUID first = lead.enrolled(cohort);
                    lead.put(group(other), formedBy(first)).then().statusCode(201);
                    lead.put(group(other) + "/invitations/" + ben, by(first))
                            .then()
                            .statusCode(204);
                    return other;
                })
                .toList();
        List<Integer> answers = ConcurrentCalls.of(
                10, n -> lead.put(group(groups.get(n)) + "/families/" + ben).statusCode());
        assertThat(answers).containsOnly(204, 409).containsOnlyOnce(204);
        lead.get(own(ben))
                .then()
                .body("group.groupId", equalTo(groups.get(answers.indexOf(204)).toString()))
                .body("invitations.size()", equalTo(9));
    }

    @Test
    void the_liaison_and_the_lead_read_a_group_and_other_families_do_not() {
        UUID ben = invited();
        Api himself = new Api(TestTokens.familyToken(ben));
        Stream.of(lead, new Api(TestTokens.liaison(cohort))).forEach(reader -> {
            reader.get(group(group)).then().statusCode(200);
            reader.get(groups()).then().statusCode(200).body("items.groupId", hasItem(group.toString()));
        });
        Stream.of(
                        himself.get(group(group)),
                        himself.get(own(ana)),
                        himself.put(invitation(lead.enrolled(cohort)), by(ana)),
                        himself.put(invitation(lead.enrolled(cohort)), by(ben)),
                        himself.delete(place(ana)),
                        new Api(TestTokens.liaison(UUID.randomUUID())).get(group(group)),
                        new Api(TestTokens.countryLead("LR")).get(group(group)),
                        lead.get(group(UUID.randomUUID())),
                        herself.put(invitation(UUID.randomUUID()), by(ana)),
                        herself.put(invitation(lead.enrolled(lead.openCohort())), by(ana)))
                .forEach(answer -> assertThat(answer.statusCode()).isEqualTo(404));
        Stream.of(
                        himself.get(groups()),
                        new Api(TestTokens.liaison(cohort)).put(group(UUID.randomUUID()), formedBy(ben)),
                        new Api(TestTokens.financeMaker("PK")).get(group(group)))
                .forEach(answer -> assertThat(answer.statusCode()).isEqualTo(403));
    }

    @Test
    void every_refusal_has_its_problem_type() {
        UUID ben = lead.enrolled(cohort);
        lead.put(place(ben)).then().statusCode(409).body("type", equalTo("urn:problem:peer-group-not-invited"));
        herself.put(group(UUID.randomUUID()), formedBy(ana))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:peer-group-already-member"));
        herself.put(group(group), """
                        {"familyId": "%s", "name": "", "norms": " "}""".formatted(ana))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/norms"));
        herself.put(group(group), "{}").then().statusCode(422).body("errors.pointer", contains("/familyId"));
        herself.put(invitation(ben), "{}").then().statusCode(422).body("errors.pointer", contains("/invitedBy"));
    }

    private UUID invited() {
        UUID family = lead.enrolled(cohort);
        lead.put(invitation(family), by(ana)).then().statusCode(204);
        return family;
    }

    private String groups() {
        return Api.cohort(cohort) + "/peer-groups";
    }

    private String group(UUID id) {
        return groups() + "/" + id;
    }

    private String invitation(UUID family) {
        return group(group) + "/invitations/" + family;
    }

    private String place(UUID family) {
        return group(group) + "/families/" + family;
    }

    private String own(UUID family) {
        return Api.family(cohort, family) + "/peer-group";
    }

    private static String formedBy(UUID family) {
        return """
                {"familyId": "%s", "name": "River", "norms": "We listen"}""".formatted(family);
    }

    private static String by(UUID family) {
        return """
                {"invitedBy": "%s"}""".formatted(family);
    }
}
