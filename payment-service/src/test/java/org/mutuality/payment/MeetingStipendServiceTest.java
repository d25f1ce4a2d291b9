package org.mutuality.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.cohort.MeetingAttended;
import org.mutuality.contracts.cohort.MeetingConfirmationWithdrawn;
import org.mutuality.contracts.cohort.MeetingConfirmed;
import org.mutuality.contracts.payment.MeetingStipendAccrued;
import org.mutuality.payment.eligibility.PaymentEligibility;
import org.mutuality.payment.eligibility.PaymentEligibilityLookup;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/** Meetings paid, consents withdrawn and families erased, on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
class MeetingStipendServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private final UUID group = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");

    @Inject
    PaymentEligibilityLookup standings;

    private CohortFixture cohort;
    private UUID family;
    private String lead;

    @BeforeEach
    void a_cohort_that_pays_meetings() {
        lead = TestTokens.countryLead("PH");
        cohort = CohortFixture.founded("PH", "PHP", Optional.empty());
        family = cohort.enrolled();
    }

    @Test
    void confirmed_meetings_earn_once_each_and_never_above_the_cap() {
        UUID first = UUID.randomUUID();
        publish(confirmed(first, 1, true, AT));
        meetings(items -> items.body("items", hasSize(1)));
        setTerms(2);
        UUID second = UUID.randomUUID();
        publish(confirmed(first, 1, true, AT));
        publish(confirmed(second, 1, true, AT.plusSeconds(1)));
        publish(confirmed(second, 1, true, AT.plusSeconds(1)));
        meetings(items -> items.body("items", hasSize(2))
                .body("items.accrued.amount", containsInAnyOrder("100.00", "50.00"))
                .body("items.forfeited.amount", contains("50.00")));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TestTopics.readAll(MeetingStipendAccrued.class, family))
                        .extracting(MeetingStipendAccrued::amount)
                        .containsExactly(Money.of("100.00", "PHP"), Money.of("50.00", "PHP")));
        payable("150.00");
        given().auth()
                .oauth2(TestTokens.liaison(cohort.cohortId()))
                .get("/stipends/" + family + "/meetings")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.familyToken(UUID.randomUUID()))
                .get("/stipends/" + family + "/meetings")
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_taken_away_before_it_was_paid_is_not_paid() {
        setTerms(1);
        UUID meeting = UUID.randomUUID();
        publish(confirmed(meeting, 1, true, AT));
        payable("100.00");
        publish(new MeetingConfirmationWithdrawn(
                meeting, cohort.cohortId(), group, "PH", LocalDate.of(2021, 3, 20), 2, AT.plusSeconds(5)));
        payable("0.00");
        meetings(items -> items.body("items.removed", contains(true)).body("items.accrued.amount", empty()));
        get("/payouts/" + family).statusCode(200).body("items.status", contains("CLOSED"));
        // The confirmation that was withdrawn arrives again.
        publish(confirmed(meeting, 1, true, AT));
        publish(confirmed(meeting, 2, true, AT.plusSeconds(9)));
        payable("100.00");
        meetings(
                items -> items.body("items.removed", contains(false)).body("items.accrued.amount", contains("100.00")));
        get("/payouts/" + family).statusCode(200).body("items.status", containsInAnyOrder("CLOSED", "DUE"));
    }

    @Test
    void one_confirmed_and_payable_meeting_of_a_group_is_paid_in_a_month() {
        setTerms(1);
        publish(new MeetingAttended(
                UUID.randomUUID(), family, cohort.cohortId(), Optional.of(group), "PH", LocalDate.of(2021, 3, 20), AT));
        for (int n = 0; n < 12; n++) {
            publish(confirmed(UUID.randomUUID(), 1, false, AT));
        }
        UUID paid = UUID.randomUUID();
        publish(confirmed(paid, 1, true, AT));
        publish(confirmed(UUID.randomUUID(), 1, true, AT.plusSeconds(1)));
        // Of another month and the same key, so it is taken last.
        publish(new MeetingConfirmed(
                UUID.randomUUID(),
                cohort.cohortId(),
                group,
                "PH",
                LocalDate.of(2021, 4, 1),
                1,
                List.of(family),
                true,
                AT.plusSeconds(2)));
        meetings(items -> items.body("items", hasSize(2)).body("items.meetingId", hasItem(paid.toString())));
        payable("200.00");
    }

    @Test
    void a_withdrawn_consent_holds_until_it_is_given_again_and_only_the_family_s_own_cohort_says_so() {
        eligibility(PaymentEligibility.OPEN);
        publish(new ConsentWithdrawn(family, UUID.randomUUID(), "PH", "payment", AT));
        publish(new ConsentWithdrawn(family, cohort.cohortId(), "PH", "research", AT));
        publish(new ConsentWithdrawn(family, cohort.cohortId(), "PH", "payment", AT));
        eligibility(PaymentEligibility.HELD);
        publish(new ConsentGiven(family, cohort.cohortId(), "PH", "payment", AT));
        eligibility(PaymentEligibility.OPEN);
        publish(new ConsentWithdrawn(family, cohort.cohortId(), "PH", "payment", AT));
        publish(new FamilyErased(family, cohort.cohortId(), "PH", AT));
        eligibility(PaymentEligibility.CLOSED);
        UUID unknown = UUID.randomUUID();
        assertThat(standings.of(Set.of(family, unknown)))
                .isEqualTo(Map.of(family, PaymentEligibility.CLOSED, unknown, PaymentEligibility.HELD));
    }

    @Test
    void an_erased_family_accrues_nothing_more() {
        setTerms(1);
        publish(new FamilyErased(family, cohort.cohortId(), "PH", AT));
        eligibility(PaymentEligibility.CLOSED);
        publish(confirmed(UUID.randomUUID(), 1, true, AT));
        cohort.submits(family, "2021-03");
        await().atMost(SOON)
                .untilAsserted(() -> get("/stipends/summary?cohort=" + cohort.cohortId())
                        .statusCode(200)
                        .body("months[0].count", equalTo(0))
                        .body("months[0].forfeited", equalTo(1)));
        assertThat(TestTopics.readAll(MeetingStipendAccrued.class, family)).isEmpty();
    }

    private void setTerms(int meetingsPerMonth) {
        cohort.setTerms(lead, TestTokens.financeChecker("PH"), """
                {"perJournal": {"amount": "450.00", "currency": "PHP"}, "fromMonth": "2021-03",
                 "perMeeting": {"amount": "100.00", "currency": "PHP"},
                 "capPerMonth": {"amount": "600.00", "currency": "PHP"}, "meetingsPerMonth": %d}""".formatted(meetingsPerMonth));
    }

    private MeetingConfirmed confirmed(UUID meeting, int version, boolean payable, Instant at) {
        return new MeetingConfirmed(
                meeting,
                cohort.cohortId(),
                group,
                "PH",
                LocalDate.of(2021, 3, 20),
                version,
                List.of(family),
                payable,
                at);
    }

    private void payable(String amount) {
        await().atMost(SOON)
                .untilAsserted(() -> get("/ledger/accounts/family-payable." + family)
                        .statusCode(200)
                        .body("balances[0].balance.amount", equalTo(amount)));
    }

    private void publish(Object fact) {
        TestTopics.publish(fact, family, "PH", Optional.of(cohort.cohortId()));
    }

    private void eligibility(PaymentEligibility wanted) {
        await().atMost(SOON).until(() -> standings.of(Set.of(family)).get(family) == wanted);
    }

    private void meetings(Consumer<ValidatableResponse> wanted) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        wanted.accept(get("/stipends/" + family + "/meetings").statusCode(200)));
    }

    private ValidatableResponse get(String path) {
        return given().auth().oauth2(lead).get(path).then();
    }
}
