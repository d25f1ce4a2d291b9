package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.journal.CalendarSet;
import org.mutuality.contracts.journal.ReminderFact.JournalDue;
import org.mutuality.contracts.journal.ReminderFact.JournalOverdue;
import org.mutuality.journal.journal.JournalId;
import org.mutuality.journal.reminder.ReminderId;
import org.mutuality.journal.reminder.ReminderJob;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.projection.ProjectionBarrier;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/**
 * Calendars and reminders, with real PostgreSQL, Kafka and Keycloak. The cohorts begin in years to come, each test in its own, so
 * that neither this machine's clock nor another test's finds anything to remind of.
 */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class ReminderServiceTest {
    private static final String MANILA =
            "{\"timeZone\": \"Asia/Manila\", \"dueDay\": 5, \"overdueAfterDays\": 10, \"remindAt\": \"08:30\"}";

    private static String ngo;
    private static String partner;

    @Inject
    ReminderJob round;

    @Inject
    ReadModelDatabase views;

    @Inject
    ProjectionBarrier caughtUp;

    @BeforeAll
    static void people() {
        ngo = "ngo-" + UUID.randomUUID();
        partner = TestTokens.partner(ngo);
    }

    @Test
    void a_family_is_reminded_by_its_cohort_s_calendar_and_once() {
        CohortFixture village = village(2101);
        UUID family = reminded(village, Instant.parse("2101-01-03T00:00:00Z"));
        calendar(partner, village, MANILA, null).statusCode(201).header("ETag", "\"1\"");

        round.run(Instant.parse("2101-02-05T00:29:59Z"));
        round.run(Instant.parse("2101-02-05T00:30:00Z"));
        round.run(Instant.parse("2101-02-05T00:31:00Z"));
        round.run(Instant.parse("2101-01-31T00:00:00Z"));
        round.run(Instant.parse("2101-02-05T00:30:00Z"));
        round.run(Instant.parse("2101-02-15T00:30:00Z"));
        round.run(Instant.parse("2101-02-06T00:30:00Z"));
        caughtUp.awaitCatchUp();

        for (String token : List.of(TestTokens.familyToken(family), TestTokens.liaison(village.cohortId()), partner)) {
            reminders(token, family)
                    .statusCode(200)
                    .body("items.kind", contains("overdue", "due"))
                    .body("items[1].month", equalTo("2101-01"))
                    .body("items[1].dueAt", equalTo("2101-02-05T00:30:00Z"))
                    .body("items[0].overdueAt", equalTo("2101-02-15T00:30:00Z"));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(JournalOverdue.class, family))
                        .singleElement()
                        .satisfies(fact -> {
                            assertThat(fact.cohortId()).isEqualTo(village.cohortId());
                            assertThat(fact.month()).isEqualTo(YearMonth.of(2101, 1));
                            assertThat(fact.dueAt()).isEqualTo(Instant.parse("2101-02-05T00:30:00Z"));
                        }));
        assertThat(TestTopics.readAll(JournalDue.class, family)).hasSize(1);
    }

    @Test
    void who_submitted_is_not_reminded_nor_who_came_later_nor_who_withdrew() {
        CohortFixture village = village(2021);
        Instant enrolled = Instant.parse("2021-01-03T00:00:00Z");
        UUID submitter = reminded(village, enrolled);
        UUID later = reminded(village, Instant.parse("2021-02-01T00:00:00Z"));
        UUID quiet = village.family(enrolled, "journal");
        UUID neverAsked = village.family(enrolled, "sharing");
        UUID owing = reminded(village, enrolled);
        await().atMost(Duration.ofSeconds(60)).until(() -> consents(quiet));
        village.withdraws(quiet, "journal", enrolled.plusSeconds(1));
        await().atMost(Duration.ofSeconds(60)).until(() -> knows(neverAsked) && !consents(quiet));
        submit(submitter).statusCode(201);

        // At once, before any view shows it.
        round.run(Instant.parse("2021-02-03T09:00:00Z"));
        caughtUp.awaitCatchUp();
        assertThat(months(owing)).filteredOn(month -> month.startsWith("2021")).containsExactly("2021-01 due");
        for (UUID family : List.of(submitter, later, quiet, neverAsked)) {
            assertThat(months(family)).noneMatch(month -> month.startsWith("2021-01"));
        }
    }

    @Test
    void many_rounds_at_once_say_it_once() {
        CohortFixture village = village(2103);
        UUID family = reminded(village, Instant.parse("2103-01-03T00:00:00Z"));
        Instant due = Instant.parse("2103-02-01T09:00:00Z");
        try (ExecutorService side = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 50).forEach(i -> side.submit(() -> round.run(due.plusSeconds(i))));
        }
        caughtUp.awaitCatchUp();
        assertThat(months(family)).containsExactly("2103-01 due");
        assertThat(reminders(family, "Due")).isEqualTo(1);
    }

    @Test
    void who_submits_in_the_same_moment_is_reminded_before_or_not_at_all() {
        CohortFixture village = village(2021);
        List<UUID> families = village.families(60);
        await().atMost(Duration.ofSeconds(60)).until(() -> families.stream().allMatch(this::knows) && isOpen(village));
        views.write(sql -> sql.execute(
                "update reminder_family set consents = true, enrolled_at = timestamptz '2021-01-03 00:00:00Z'"
                        + " where cohort_id = ?",
                village.cohortId()));

        Instant due = Instant.parse("2021-02-03T09:00:00Z");
        try (ExecutorService side = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 20).forEach(i -> side.submit(() -> round.run(due.plusSeconds(i))));
            BoundedConcurrency.map(families, ReminderServiceTest::submit).forEach(answer -> answer.statusCode(201));
        }
        for (UUID family : families) {
            assertThat(count(
                            "select count(*) from event_store r join event_store j"
                                    + " on j.payload_type = 'journal.JournalSubmitted' and r.position > j.position"
                                    + " and j.payload ->> 'familyId' = r.payload ->> 'familyId'"
                                    + " and j.payload ->> 'month' = r.payload ->> 'month'"
                                    + " where r.payload_type in ('journal.DueReminderIssued', 'journal.OverdueReminderIssued')"
                                    + " and r.payload ->> 'familyId' = ?",
                            family.toString()))
                    .isZero();
        }
    }

    @Test
    void who_was_reminded_when_reminders_stood_apart_is_not_reminded_again() {
        CohortFixture village = village(2108);
        UUID family = reminded(village, Instant.parse("2108-01-03T00:00:00Z"));
        Instant due = Instant.parse("2108-02-01T09:00:00Z");
        YearMonth month = YearMonth.of(2108, 1);
        round.run(due);
        // As it was stored then, and as if the view were being rebuilt.
        caughtUp.awaitCatchUp();
        views.write(sql -> sql.execute(
                "update event_store set aggregate_identifier = ? where aggregate_identifier = ?",
                ReminderId.of(family, month).asText(),
                JournalId.of(family, month).asText()));
        views.write(sql -> sql.execute("delete from reminder_view where family_id = ?", family));
        round.run(due.plusSeconds(1));
        assertThat(reminders(family, "Due")).isEqualTo(1);
        round.run(Instant.parse("2108-02-08T09:00:00Z"));
        assertThat(reminders(family, "Overdue")).isEqualTo(1);
    }

    @Test
    void a_cohort_that_is_not_open_owes_nothing() {
        CohortFixture closed = CohortFixture.founded("PH", "PHP", Optional.of(ngo), YearMonth.of(2104, 1));
        UUID family = closed.family(Instant.parse("2104-01-03T00:00:00Z"), "journal");
        await().atMost(Duration.ofSeconds(60)).until(() -> consents(family));
        round.run(Instant.parse("2104-02-02T09:00:00Z"));
        caughtUp.awaitCatchUp();
        assertThat(months(family)).isEmpty();
    }

    @Test
    void many_pages_of_families_due_at_the_same_minute_are_reminded_in_one_round() {
        UUID cohort = UUID.randomUUID();
        views.write(sql ->
                sql.execute("insert into directory_cohort values (?, 'PH', 'PHP', '2105-01', null, true)", cohort));
        views.write(sql -> sql.execute(
                "insert into reminder_family select gen_random_uuid(), ?,"
                        + " timestamptz '2105-01-03 00:00:00Z', true from generate_series(1, 1200)",
                cohort));
        Instant due = Instant.parse("2105-02-01T09:00:00Z");
        assertThat(round.run(due)).isGreaterThanOrEqualTo(1_200);
        assertThat(round.run(due.plusSeconds(1))).isZero();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(count(
                                "select count(*) from reminder_view join reminder_family using (family_id)"
                                        + " where cohort_id = ? and month = '2105-01' and kind = 'due'",
                                cohort))
                        .isEqualTo(1_200));
    }

    @Test
    void a_calendar_is_its_cohort_s_and_says_its_version() {
        CohortFixture village = village(2106);
        UUID family = reminded(village, Instant.parse("2106-01-03T00:00:00Z"));
        for (String token : List.of(partner, TestTokens.familyToken(family), TestTokens.liaison(village.cohortId()))) {
            calendar(token, village)
                    .statusCode(200)
                    .header("ETag", "\"0\"")
                    .body("timeZone", equalTo("UTC"))
                    .body("dueDay", equalTo(1))
                    .body("overdueAfterDays", equalTo(7))
                    .body("remindAt", equalTo("09:00"));
        }
        calendar(partner, village, MANILA, "\"1\"").statusCode(412);
        calendar(partner, village, MANILA, "\"0\"").statusCode(201);
        calendar(partner, village, MANILA, null).statusCode(200);
        calendar(partner, village, MANILA.replace("5", "6"), "\"0\"").statusCode(412);
        calendar(TestTokens.countryLead("PH"), village, MANILA.replace("5", "6"), "\"1\"")
                .statusCode(201)
                .header("ETag", "\"2\"");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(CalendarSet.class, village.cohortId()))
                        .extracting(CalendarSet::version, CalendarSet::country, CalendarSet::timeZone)
                        .containsExactly(tuple(1, "PH", "Asia/Manila"), tuple(2, "PH", "Asia/Manila")));
        calendar(
                        partner,
                        village,
                        "{\"timeZone\": \"Manila\", \"dueDay\": 31, \"overdueAfterDays\": 0, \"remindAt\": \"8\"}",
                        null)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/timeZone", "/dueDay", "/overdueAfterDays", "/remindAt"));
        // Each waits as long as one who asks before the cohort has arrived; so they ask at once.
        String lead = TestTokens.countryLead("LR");
        String other = TestTokens.partner("x-" + ngo);
        BoundedConcurrency.<Supplier<ValidatableResponse>, ValidatableResponse>map(
                        List.of(
                                () -> calendar(lead, village, MANILA, null),
                                () -> calendar(lead, village),
                                () -> calendar(other, village, MANILA, null),
                                () -> calendar(other, village)),
                        Supplier::get)
                .forEach(answer -> answer.statusCode(404));
        for (String token : List.of(TestTokens.familyToken(family), TestTokens.liaison(village.cohortId()))) {
            calendar(token, village, MANILA, null).statusCode(403);
        }
    }

    @Test
    void reminders_are_between_a_family_and_those_who_stand_by_it() {
        CohortFixture village = village(2107);
        UUID family = reminded(village, Instant.parse("2107-01-03T00:00:00Z"));
        reminders(TestTokens.familyToken(family), family).statusCode(200).body("items", hasSize(0));
        BoundedConcurrency.map(
                        List.of(TestTokens.familyToken(UUID.randomUUID()), TestTokens.liaison(UUID.randomUUID())),
                        stranger -> reminders(stranger, family))
                .forEach(answer -> answer.statusCode(404));
        reminders(TestTokens.financeMaker("PH"), family).statusCode(403);
        given().auth().oauth2(partner).get("/reminders").then().statusCode(400);
        given().auth().oauth2(partner).get("/reminders?family=x").then().statusCode(400);
    }

    private static CohortFixture village(int year) {
        return CohortFixture.founded("PH", "PHP", Optional.of(ngo), YearMonth.of(year, 1))
                .opened();
    }

    /** Of an open cohort, and consenting; facts come by Kafka in their own time. */
    private UUID reminded(CohortFixture village, Instant enrolledAt) {
        UUID family = village.family(enrolledAt, "journal");
        await().atMost(Duration.ofSeconds(60)).until(() -> consents(family) && isOpen(village));
        return family;
    }

    private boolean isOpen(CohortFixture village) {
        return views.read(sql -> sql.select(
                        "select exists (select from directory_cohort where cohort_id = ? and open)", village.cohortId())
                .mapTo(Boolean.class)
                .one());
    }

    private boolean knows(UUID family) {
        return has("select exists (select from reminder_family where family_id = ?)", family);
    }

    private boolean consents(UUID family) {
        return has("select exists (select from reminder_family where family_id = ? and consents)", family);
    }

    private boolean has(String query, UUID family) {
        return views.read(sql -> sql.select(query, family).mapTo(Boolean.class).one());
    }

    private int count(String query, Object of) {
        return views.read(sql -> sql.select(query, of).mapTo(Integer.class).one());
    }

    private int reminders(UUID family, String kind) {
        return count(
                "select count(*) from event_store where payload_type = 'journal." + kind
                        + "ReminderIssued' and payload ->> 'familyId' = ?",
                family.toString());
    }

    private static ValidatableResponse submit(UUID family) {
        return given().auth()
                .oauth2(partner)
                .contentType("application/json")
                .body("{\"form\": \"core-1\", \"answers\": {}}")
                .put("/journals/" + family + "/2021-01")
                .then();
    }

    private List<String> months(UUID family) {
        return views.read(sql -> sql.select(
                        "select month || ' ' || kind from reminder_view where family_id = ? order by month, kind",
                        family)
                .mapTo(String.class)
                .list());
    }

    private static ValidatableResponse calendar(String token, CohortFixture village) {
        return given().auth()
                .oauth2(token)
                .get("/calendars/" + village.cohortId())
                .then();
    }

    private static ValidatableResponse calendar(
            String token, CohortFixture village, String body, @org.jspecify.annotations.Nullable String ifMatch) {
        var request =
                given().auth().oauth2(token).contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/calendars/" + village.cohortId())
                .then();
    }

    private static ValidatableResponse reminders(String token, UUID family) {
        return given().auth().oauth2(token).get("/reminders?family=" + family).then();
    }
}
