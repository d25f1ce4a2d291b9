package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.journal.JournalErasureCompleted;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/** Check-ins of liaisons with families over HTTP, with real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class CheckInServiceTest {
    private static final Instant ENROLLED = Instant.parse("2021-01-04T08:00:00Z");

    private static String ngo;
    private static Api partner;

    @Inject
    ReadModelDatabase views;

    private CohortFixture village;
    private Api liaison;

    @BeforeAll
    static void people() {
        ngo = "ngo-" + UUID.randomUUID();
        partner = new Api(TestTokens.partner(ngo));
    }

    @BeforeEach
    void aCohort() {
        village = CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        liaison = new Api(TestTokens.liaison(village.cohortId()));
    }

    @Test
    void a_liaison_records_check_ins_and_takes_back_what_was_a_mistake() {
        UUID family = known(village.family(ENROLLED, "journal"));
        String call = path();
        liaison.put(call, checkIn(family, "2021-03-05", "call")).statusCode(201);
        liaison.put(call, checkIn(family, "2021-03-05", "call")).statusCode(200);
        liaison.put(call, checkIn(family, "2021-03-06", "call"))
                .statusCode(409)
                .body("type", equalTo("urn:problem:check-in-already-recorded"));
        String visit = path();
        liaison.put(visit, checkIn(family, "2021-04-01", "in_person")).statusCode(201);
        String mistake = path();
        liaison.put(mistake, checkIn(family, "2021-05-01", "sms")).statusCode(201);
        liaison.put(mistake + "/withdrawal", "").statusCode(201);
        liaison.put(mistake + "/withdrawal", "").statusCode(200);
        liaison.put(mistake, checkIn(family, "2021-05-01", "sms")).statusCode(409);

        String next = liaison.get("/check-ins?limit=1&family=" + family)
                .statusCode(200)
                .body("items.heldOn", contains("2021-04-01"))
                .body("items[0].channel", equalTo("in_person"))
                .body("items[0].recordedBy", notNullValue())
                .extract()
                .path("next");
        // The family sees when it was reached, too.
        new Api(TestTokens.familyToken(family))
                .get("/check-ins?limit=1&family=%s&after=%s".formatted(family, next))
                .statusCode(200)
                .body("items.heldOn", contains("2021-03-05"))
                .body("next", nullValue());
    }

    @Test
    void the_family_that_was_not_reached_for_longest_comes_first() {
        UUID never = village.family(ENROLLED, "journal");
        UUID lately = village.family(ENROLLED, "journal");
        UUID longAgo = village.family(Instant.parse("2020-12-01T00:00:00Z"), "journal");
        UUID enrolledNow = village.family();
        List.of(never, lately, longAgo, enrolledNow).forEach(this::known);
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        liaison.put(path(), checkIn(lately, "2021-02-01", "zoom")).statusCode(201);
        liaison.put(path(), checkIn(lately, yesterday.toString(), "whatsapp")).statusCode(201);
        liaison.put(path(), checkIn(longAgo, "2021-02-03", "messenger")).statusCode(201);

        String last = "/check-ins/last/" + village.cohortId();
        List<String> order = List.of(never.toString(), longAgo.toString(), lately.toString(), enrolledNow.toString());
        partner.get(last)
                .statusCode(200)
                .body("items.familyId", equalTo(order))
                .body("items[0].since", equalTo("2021-01-04"))
                .body("items[0].lastCheckIn", nullValue())
                .body("items[1].lastCheckIn.channel", equalTo("messenger"))
                .body("items[2].since", equalTo(yesterday.toString()))
                .body("items[3].days", equalTo(0));
        List<String> paged = new ArrayList<>();
        @Nullable String after = null;
        do {
            var page = liaison.get(last + "?limit=1" + (after == null ? "" : "&after=" + after))
                    .statusCode(200)
                    .extract();
            paged.addAll(page.path("items.familyId"));
            after = page.path("next");
        } while (after != null);
        assertThat(paged).isEqualTo(order);

        village.changesStatus(enrolledNow, 1, "left", "2021-02-01");
        List<String> takingPart = order.subList(0, 3);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> partner.get(last).body("items.familyId", equalTo(takingPart)));

        String table = given().auth()
                .oauth2(liaison.token())
                .accept("text/csv")
                .get(last)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> rows = table.lines().toList();
        assertThat(rows.getFirst()).isEqualTo("familyId,since,days,lastHeldOn,channel,recordedBy");
        assertThat(rows.subList(1, rows.size()))
                .extracting(row -> row.split(",", -1)[0])
                .isEqualTo(takingPart);
        assertThat(rows.get(2)).contains(",2021-02-03,").contains(",messenger,");
        assertThat(rows.get(1)).endsWith(",,,");
    }

    @Test
    void only_liaisons_of_the_cohort_record_and_others_find_nothing() {
        UUID family = known(village.family(ENROLLED, "journal"));
        String id = path();
        String body = checkIn(family, "2021-03-05", "call");
        String own = TestTokens.familyToken(family);
        for (String token : List.of(partner.token(), TestTokens.countryLead("PH"), own, TestTokens.analyst())) {
            new Api(token).put(id, body).statusCode(403);
            new Api(token).put(id + "/withdrawal", "").statusCode(403);
        }
        Api elsewhere = new Api(TestTokens.liaison(UUID.randomUUID()));
        elsewhere.put(id, body).statusCode(404);
        liaison.put(id, body).statusCode(201);
        elsewhere.put(id + "/withdrawal", "").statusCode(404);
        liaison.put(path() + "/withdrawal", "").statusCode(404);

        Api stranger = new Api(TestTokens.partner("ngo-" + UUID.randomUUID()));
        for (Api other : List.of(elsewhere, stranger, new Api(TestTokens.countryLead("LR")))) {
            other.get("/check-ins?family=" + family).statusCode(404);
            other.get("/check-ins/last/" + village.cohortId()).statusCode(404);
        }
        new Api(TestTokens.familyToken(UUID.randomUUID()))
                .get("/check-ins?family=" + family)
                .statusCode(404);
        new Api(own).get("/check-ins/last/" + village.cohortId()).statusCode(403);
        new Api(TestTokens.financeMaker("PH"))
                .get("/check-ins?family=" + family)
                .statusCode(403);
        new Api(TestTokens.countryLead("PH"))
                .get("/check-ins?family=" + family)
                .statusCode(200)
                .body("items", hasSize(1));
        given().get("/check-ins?family=" + family).then().statusCode(401);
    }

    @Test
    void an_id_of_another_cohort_s_is_hidden() {
        UUID family = known(village.family(ENROLLED, "journal"));
        String id = path();
        liaison.put(id, checkIn(family, "2021-03-05", "call")).statusCode(201);
        liaison.put(id + "/withdrawal", "").statusCode(201);
        CohortFixture other =
                CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
        UUID stranger = known(other.family(ENROLLED, "journal"));
        new Api(TestTokens.liaison(other.cohortId()))
                .put(id, checkIn(stranger, "2021-03-05", "call"))
                .statusCode(404);
    }

    @Test
    void what_cannot_be_recorded_is_refused() {
        UUID family = known(village.family(ENROLLED, "journal"));
        String dayAfterTomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        for (String day : List.of("2020-12-31", dayAfterTomorrow)) {
            liaison.put(path(), checkIn(family, day, "call"))
                    .statusCode(422)
                    .body("type", equalTo("urn:problem:check-in-invalid"))
                    .body("errors.pointer", contains("/heldOn"));
        }
        liaison.put(path(), checkIn(family, "2021-03-05", "pigeon")).statusCode(422);
        liaison.put(path(), checkIn(family, "2021-02-30", "call")).statusCode(422);
        liaison.put(path(), checkIn(family, "2021-03-05", "call").replace("}", ", \"note\": \"about school\"}"))
                .statusCode(422);
        liaison.put(path(), "{}").statusCode(422);
        liaison.get("/check-ins").statusCode(400);
        liaison.get("/check-ins?family=" + family + "&after=AAAA").statusCode(400);
        liaison.get("/check-ins/last/" + village.cohortId() + "?after=AAAA").statusCode(400);
        liaison.get("/check-ins?family=" + family).statusCode(200).body("items", empty());
    }

    @Test
    void an_erased_family_leaves_no_check_in() {
        UUID family = known(village.family(ENROLLED, "journal"));
        liaison.put(path(), checkIn(family, "2021-03-05", "call")).statusCode(201);
        String withdrawn = path();
        liaison.put(withdrawn, checkIn(family, "2021-03-06", "zoom")).statusCode(201);
        liaison.put(withdrawn + "/withdrawal", "").statusCode(201);
        village.erases(family);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(JournalErasureCompleted.class, family))
                        .hasSize(1));
        assertThat(count("select count(*) from check_in_view where family_id = ?", family))
                .isZero();
        assertThat(count(
                        "select count(*) from event_store where payload ->> 'familyId' = ?::text"
                                + " and payload_type like 'journal.CheckIn%'"
                                + " and (payload ->> 'channel' <> 'other' or payload ->> 'by' is not null)",
                        family))
                .isZero();
        assertThat(count(
                        "select count(*) from event_store where payload ->> 'familyId' = ?::text"
                                + " and payload_type like 'journal.CheckIn%'",
                        family))
                .isEqualTo(3);
        liaison.get("/check-ins/last/" + village.cohortId()).statusCode(200).body("items", empty());
    }

    private static String path() {
        return "/check-ins/" + UUID.randomUUID();
    }

    private static String checkIn(UUID family, String day, String channel) {
        return "{\"familyId\": \"%s\", \"heldOn\": \"%s\", \"channel\": \"%s\"}".formatted(family, day, channel);
    }

    private long count(String query, UUID family) {
        return views.read(sql -> sql.select(query, family).mapTo(Long.class).one());
    }

    /** A family whose enrolment both read models have. */
    private UUID known(UUID family) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count(
                                "select count(*) from reminder_family join directory_family using (family_id, cohort_id)"
                                        + " join directory_cohort using (cohort_id) where family_id = ?",
                                family)
                        == 1);
        return family;
    }
}
