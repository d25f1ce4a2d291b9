package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.mutuality.journal.Api.SEVEN;
import static org.mutuality.journal.Api.journal;
import static org.mutuality.journal.Api.ladder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.journal.JournalCorrected;
import org.mutuality.contracts.journal.JournalWithdrawn;
import org.mutuality.contracts.journal.PeriodFact.PeriodLocked;
import org.mutuality.contracts.journal.PeriodFact.PeriodReopened;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/** Months of a cohort, locked and reopened by the country team. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class PeriodServiceTest {
    private static String ngo;
    private static Api lead;
    private static Api partner;

    @BeforeAll
    static void people() {
        ngo = "ngo-" + UUID.randomUUID();
        lead = new Api(TestTokens.countryLead("PH"));
        partner = new Api(TestTokens.partner(ngo));
    }

    @Test
    void a_locked_month_refuses_corrections_until_it_is_reopened() {
        CohortFixture village =
                CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        UUID family = lead.family(village);
        UUID late = lead.family(village);
        partner.put(journal(family, "2021-03"), SEVEN).statusCode(201);
        partner.put(period(village, "2021-03/lock"), "").statusCode(204);
        lead.put(period(village, "2021-03/lock"), "").statusCode(204);

        partner.put(journal(family, "2021-03"), ladder(8, ""))
                .statusCode(409)
                .body("type", equalTo("urn:problem:journal-month-locked"));
        partner.put(journal(family, "2021-03") + "/corrections/2", "{\"answers\": {\"ladder\": 8}}")
                .statusCode(409);
        partner.post("application/x-ndjson", row(family, 8)).statusCode(200).body("status", equalTo(409));
        partner.put(journal(family, "2021-03"), SEVEN).statusCode(200);
        partner.put(journal(family, "2021-04"), SEVEN).statusCode(201);
        // No rule of the mission allows a journal to be rejected.
        partner.put(journal(late, "2021-03"), SEVEN).statusCode(201);

        partner.put(period(village, "2021-03/reopening"), "{\"reason\": \"we want to\"}")
                .statusCode(403);
        lead.put(period(village, "2021-03/reopening"), "{\"reason\": \"a family was ill\"}")
                .statusCode(204);
        lead.put(period(village, "2021-03/reopening"), "{\"reason\": \"a family was ill\"}")
                .statusCode(204);
        lead.put(period(village, "2021-03/reopening"), "{\"reason\": \"another\"}")
                .statusCode(409)
                .body("type", equalTo("urn:problem:period-not-locked"));
        partner.put(journal(family, "2021-03"), ladder(8, "")).statusCode(201).body("version", equalTo(2));

        lead.get(period(village, ""))
                .body("items", hasSize(2))
                .body("items.locked", contains(false, true))
                .body("items[0].reason", equalTo("a family was ill"))
                .body("items.by", contains(notNullValue(), notNullValue()));
        String next = lead.get(period(village, "?limit=1")).extract().path("next");
        lead.get(period(village, "?limit=1&after=" + next)).body("items.locked", contains(true));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(TestTopics.readAll(PeriodLocked.class, village.cohortId()))
                    .hasSize(1);
            assertThat(TestTopics.readAll(PeriodReopened.class, village.cohortId()))
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.month()).isEqualTo(YearMonth.of(2021, 3)))
                    .satisfies(fact -> assertThat(fact.toString()).doesNotContain("ill"));
        });
    }

    @Test
    void a_month_is_taken_back_with_its_history_and_submitted_again_unless_it_is_locked() {
        CohortFixture village =
                CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        UUID family = lead.family(village);
        String march = journal(family, "2021-03");
        lead.delete(march).statusCode(404).body("type", equalTo("urn:problem:journal-not-submitted"));
        partner.put(march, SEVEN).statusCode(201);
        partner.delete(march + "?reason=no_reason").statusCode(400);
        lead.delete(march).statusCode(403).body("type", equalTo("urn:problem:journal-family-only"));
        String before =
                Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1).toString();
        partner.put(period(village, "2021-03/lock"), "").statusCode(204);
        partner.delete(march).statusCode(409).body("type", equalTo("urn:problem:journal-month-locked"));
        lead.put(period(village, "2021-03/reopening"), "{\"reason\": \"wrong month\"}")
                .statusCode(204);

        given().auth()
                .oauth2(partner.token())
                .header("If-Match", "\"7\"")
                .delete(march)
                .then()
                .statusCode(412);
        partner.delete(march + "?reason=wrong_month").statusCode(204);
        partner.delete(march + "?reason=wrong_month").statusCode(204);
        partner.get(march).statusCode(404);
        partner.get("/journals/" + family).body("items", hasSize(0));
        partner.get(march + "?version=1").statusCode(200).body("answers.ladder", equalTo(7));
        partner.get(march + "?asOf=" + before).statusCode(200).body("version", equalTo(1));
        partner.get(march + "/editions")
                .body("items.head", contains(false))
                .body("items[0].withdrawal.reason", equalTo("wrong_month"))
                .body("items[0].withdrawal.withdrawnBy.kind", equalTo("partner"));
        // The passbook begins with the first month that is submitted: the family was enrolled later.
        partner.put(journal(family, "2021-02"), SEVEN).statusCode(201);
        partner.get("/passbooks/" + family).body("months.find { it.month == '2021-03' }.state", equalTo("missing"));

        partner.put(march, SEVEN).statusCode(201).body("version", equalTo(3));
        partner.put(march, SEVEN).statusCode(200).body("version", equalTo(3));
        partner.get(march).statusCode(200).body("version", equalTo(3)).body("answers.ladder", equalTo(7));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(TestTopics.readAll(JournalWithdrawn.class, family))
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.version()).isEqualTo(2))
                    .satisfies(fact -> assertThat(fact.month()).isEqualTo(YearMonth.of(2021, 3)));
            assertThat(TestTopics.readAll(JournalCorrected.class, family))
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.version()).isEqualTo(3));
        });
    }

    @Test
    void only_those_who_manage_the_cohort_lock_it() {
        CohortFixture village =
                CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
        lead.family(village);
        for (Api other :
                java.util.List.of(new Api(TestTokens.countryLead("LR")), new Api(TestTokens.partner("other")))) {
            other.put(period(village, "2021-03/lock"), "").statusCode(404);
            other.get(period(village, "")).statusCode(404);
        }
        for (String token : java.util.List.of(
                TestTokens.liaison(village.cohortId()),
                TestTokens.familyToken(UUID.randomUUID()),
                TestTokens.financeMaker("PH"))) {
            new Api(token).put(period(village, "2021-03/lock"), "").statusCode(403);
            new Api(token)
                    .put(period(village, "2021-03/reopening"), "{\"reason\": \"x\"}")
                    .statusCode(403);
        }
        new Api(TestTokens.liaison(village.cohortId())).get(period(village, "")).statusCode(200);
    }

    @Test
    void a_month_outside_the_cohort_and_a_blank_reason_are_refused() {
        CohortFixture village =
                CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
        lead.family(village);
        lead.put(period(village, "2020-12/lock"), "").statusCode(422);
        // Not the next month: it may have begun on the other side of the Earth.
        String future = YearMonth.now(ZoneOffset.UTC).plusMonths(2).toString();
        lead.put(period(village, future + "/lock"), "").statusCode(422);
        lead.put(period(village, "march/lock"), "").statusCode(404);
        lead.put(period(village, "2021-03/reopening"), "{\"reason\": \" \"}")
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        lead.put(period(village, "2021-03/reopening"), "{\"reason\": \"never locked\"}")
                .statusCode(409);
    }

    private static String period(CohortFixture village, String rest) {
        return "/periods/" + village.cohortId() + (rest.isEmpty() || rest.startsWith("?") ? rest : "/" + rest);
    }

    private static byte[] row(UUID family, int steps) {
        return ladder(steps, ", \"familyId\": \"%s\", \"month\": \"2021-03\"".formatted(family))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
