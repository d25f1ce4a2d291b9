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
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.reminder.ReminderJob;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.projection.ProjectionBarrier;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/**
 * What follows from a family's status: which months are accepted, which are expected, and who is reminded. The cohorts of reminders
 * begin in years to come, so that neither this machine's clock nor another test's finds anything to remind of.
 */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class FamilyStatusServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static String ngo;
    private static CohortFixture village;
    private static Api partner;

    @Inject
    ReminderJob reminders;

    @Inject
    ReadModelDatabase views;

    @Inject
    ProjectionBarrier barrier;

    @BeforeAll
    static void people() {
        ngo = "ngo-" + UUID.randomUUID();
        village = CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        partner = new Api(TestTokens.partner(ngo));
    }

    @Test
    void a_family_that_left_submits_the_months_in_which_it_took_part_and_no_others_in_whichever_way() {
        UUID family = partner.family(village);
        Api own = new Api(TestTokens.familyToken(family));
        own.put(journal(family, "2021-02"), SEVEN).statusCode(201);
        village.changesStatus(family, 1, "left", "2021-03-15");
        // A draft, because one that is accepted before the change arrives is no journal.
        await().atMost(SOON).untilAsserted(() -> refused(own.put(journal(family, "2021-04") + "/draft", SEVEN)));

        refused(own.put(journal(family, "2021-04"), SEVEN));
        refused(partner.put(journal(family, "2021-05"), SEVEN));
        String row = "[{\"familyId\": \"%s\", \"month\": \"2021-04\", %s]".formatted(family, SEVEN.substring(1));
        partner.post("application/json", row.getBytes(UTF_8))
                .statusCode(200)
                .body("status", contains(409))
                .body("[0].problem.type", equalTo("urn:problem:journal-family-not-taking-part"));
        own.put(journal(family, "2021-03"), SEVEN).statusCode(201);
        own.put(journal(family, "2021-01"), SEVEN).statusCode(201);
        own.put(journal(family, "2021-02"), Api.ladder(8, "")).statusCode(201);
        own.get("/passbooks/" + family)
                .statusCode(200)
                .body(
                        "months.findAll { it.month in ['2021-03', '2021-04'] }.state",
                        contains("complete", "not_expected"));

        // Recorded in error: active again from the same day.
        village.changesStatus(family, 2, "active", "2021-03-15");
        await().atMost(SOON)
                .untilAsserted(() -> own.put(journal(family, "2021-04"), SEVEN).statusCode(201));
    }

    @Test
    void a_paused_family_may_submit_and_one_enrolled_in_error_may_not() {
        UUID paused = partner.family(village);
        UUID voided = partner.family(village);
        village.changesStatus(paused, 1, "paused", "2021-01-01");
        village.changesStatus(voided, 1, "voided", "2021-01-01");
        awaitChanges(paused, 1);
        await().atMost(SOON)
                .untilAsserted(() -> partner.put(journal(voided, "2021-02") + "/draft", SEVEN)
                        .statusCode(409));
        partner.put(journal(paused, "2021-02"), SEVEN).statusCode(201);
        partner.put(journal(voided, "2021-02"), SEVEN)
                .statusCode(409)
                .body("detail", containsString("enrolled in error"));
    }

    @Test
    void neither_a_paused_family_is_reminded_nor_one_that_left_and_one_that_is_back_is() {
        CohortFixture later = CohortFixture.founded("PH", "PHP", Optional.of(ngo), YearMonth.of(2111, 1))
                .opened();
        Instant enrolled = Instant.parse("2111-01-03T00:00:00Z");
        UUID active = later.family(enrolled, "journal");
        UUID paused = later.family(enrolled, "journal");
        UUID pausedLater = later.family(enrolled, "journal");
        UUID left = later.family(enrolled, "journal");
        UUID back = later.family(enrolled, "journal");
        later.changesStatus(paused, 1, "paused", "2111-01-31");
        later.changesStatus(pausedLater, 1, "paused", "2111-02-02");
        later.changesStatus(left, 1, "left", "2111-01-20");
        later.changesStatus(back, 1, "paused", "2111-01-10");
        later.changesStatus(back, 2, "active", "2111-01-31");
        List.of(paused, pausedLater, left).forEach(one -> awaitChanges(one, 1));
        awaitChanges(back, 2);
        await().atMost(SOON)
                .until(() ->
                        count("select count(*) from reminder_family where consents and cohort_id = ?", later.cohortId())
                                == 5);

        reminders.run(Instant.parse("2111-02-01T09:00:00Z"));
        reminders.run(Instant.parse("2111-02-02T09:00:00Z"));
        reminders.run(Instant.parse("2111-02-08T09:00:00Z"));
        barrier.awaitCatchUp();
        assertThat(reminded(active)).containsExactly("2111-01 due", "2111-01 overdue");
        assertThat(reminded(back)).containsExactly("2111-01 due", "2111-01 overdue");
        assertThat(reminded(pausedLater)).containsExactly("2111-01 due");
        assertThat(reminded(paused)).isEmpty();
        assertThat(reminded(left)).isEmpty();

        // Back in March: January and February were not expected of it, March is.
        later.changesStatus(paused, 2, "active", "2111-03-05");
        awaitChanges(paused, 2);
        reminders.run(Instant.parse("2111-04-01T09:00:00Z"));
        barrier.awaitCatchUp();
        assertThat(reminded(paused)).containsExactly("2111-03 due");
    }

    @Test
    void changes_in_any_order_and_a_rebuild_accept_the_same_months() {
        UUID family = UUID.randomUUID();
        village.changesStatus(family, 2, "active", "2021-04-10");
        village.changesStatus(family, 3, "graduated", "2021-06-01");
        village.changesStatus(family, 1, "left", "2021-02-01");
        village.changesStatus(family, 2, "active", "2021-04-10");
        village.enrols(family);
        village.consents(family, "journal", Instant.now());
        awaitChanges(family, 3);
        for (int round = 0; round < 2; round++) {
            int stored = round == 0 ? 201 : 200;
            await().atMost(SOON)
                    .untilAsserted(
                            () -> partner.put(journal(family, "2021-01"), SEVEN).statusCode(is(oneOf(stored, 200))));
            refused(partner.put(journal(family, "2021-02"), SEVEN));
            refused(partner.put(journal(family, "2021-03"), SEVEN));
            partner.put(journal(family, "2021-04"), SEVEN).statusCode(stored);
            partner.put(journal(family, "2021-05"), SEVEN).statusCode(stored);
            refused(partner.put(journal(family, "2021-06"), SEVEN));
            if (round == 0) {
                given().auth()
                        .oauth2(TestTokens.operator())
                        .post("/operations/projections/directory/rebuild")
                        .then()
                        .statusCode(202);
                await().atMost(SOON).until(() -> count("""
                        select count(*) from projection_rebuild
                        where name = 'directory' and finished_at is null and ? is not null""", family) == 0);
            }
        }
    }

    private static void refused(ValidatableResponse response) {
        response.statusCode(409)
                .body("type", equalTo("urn:problem:journal-family-not-taking-part"))
                .body("detail", containsString("its status was"));
    }

    private void awaitChanges(UUID family, int changes) {
        await().atMost(SOON).until(() -> count("""
                        select coalesce(max(jsonb_array_length(status_history)), 0)
                        from directory_family where family_id = ?""", family) == changes);
    }

    private int count(String query, UUID id) {
        return views.read(sql -> sql.select(query, id).mapTo(Integer.class).one());
    }

    private List<String> reminded(UUID family) {
        return views.read(sql -> sql.select(
                        "select month || ' ' || kind from reminder_view where family_id = ? order by month, kind",
                        family)
                .mapTo(String.class)
                .list());
    }
}
