package org.mutuality.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.cohort.AttendanceRemoved;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.cohort.MeetingAttended;
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
    void meetings_earn_once_each_and_never_above_the_cap() {
        UUID first = UUID.randomUUID();
        attends(first, AT);
        meetings(items -> items.body("items", hasSize(1)));
        setTerms();
        UUID second = UUID.randomUUID();
        attends(first, AT);
        attends(second, AT);
        attends(second, AT);
        meetings(items -> items.body("items", hasSize(2))
                .body("items.accrued.amount", containsInAnyOrder("100.00", "50.00"))
                .body("items.forfeited.amount", contains("50.00")));
        tell(new AttendanceRemoved(
                first,
                family,
                cohort.cohortId(),
                Optional.empty(),
                "PH",
                LocalDate.of(2021, 3, 20),
                AT.plusSeconds(5)));
        meetings(items -> items.body("items.removed", containsInAnyOrder(true, false))
                .body("items.accrued.amount", containsInAnyOrder("100.00", "50.00")));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TestTopics.readAll(MeetingStipendAccrued.class, family))
                        .extracting(MeetingStipendAccrued::amount)
                        .containsExactly(Money.of("100.00", "PHP"), Money.of("50.00", "PHP")));
        await().atMost(SOON)
                .untilAsserted(() -> get("/ledger/accounts/family-payable." + family)
                        .statusCode(200)
                        .body("balances[0].balance.amount", equalTo("150.00")));
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
    void a_withdrawn_consent_holds_until_it_is_given_again_and_only_the_family_s_own_cohort_says_so() {
        standing(PaymentEligibility.OPEN);
        tell(new ConsentWithdrawn(family, UUID.randomUUID(), "PH", "payment", AT));
        tell(new ConsentWithdrawn(family, cohort.cohortId(), "PH", "research", AT));
        tell(new ConsentWithdrawn(family, cohort.cohortId(), "PH", "payment", AT));
        standing(PaymentEligibility.HELD);
        tell(new ConsentGiven(family, cohort.cohortId(), "PH", "payment", AT));
        standing(PaymentEligibility.OPEN);
        tell(new ConsentWithdrawn(family, cohort.cohortId(), "PH", "payment", AT));
        tell(new FamilyErased(family, cohort.cohortId(), "PH", AT));
        standing(PaymentEligibility.CLOSED);
        UUID unknown = UUID.randomUUID();
        assertThat(standings.of(Set.of(family, unknown)))
                .isEqualTo(Map.of(family, PaymentEligibility.CLOSED, unknown, PaymentEligibility.HELD));
    }

    @Test
    void an_erased_family_accrues_nothing_more() {
        setTerms();
        tell(new FamilyErased(family, cohort.cohortId(), "PH", AT));
        standing(PaymentEligibility.CLOSED);
        attends(UUID.randomUUID(), AT);
        cohort.submits(family, "2021-03");
        await().atMost(SOON)
                .untilAsserted(() -> get("/stipends/summary?cohort=" + cohort.cohortId())
                        .statusCode(200)
                        .body("months[0].count", equalTo(0))
                        .body("months[0].forfeited", equalTo(1)));
        assertThat(TestTopics.readAll(MeetingStipendAccrued.class, family)).isEmpty();
    }

    private void setTerms() {
        await().atMost(SOON)
                .untilAsserted(() -> given().auth()
                        .oauth2(lead)
                        .contentType("application/json")
                        .body("""
                                {"perJournal": {"amount": "450.00", "currency": "PHP"}, "fromMonth": "2021-03",
                                 "perMeeting": {"amount": "100.00", "currency": "PHP"},
                                 "capPerMonth": {"amount": "600.00", "currency": "PHP"}}""")
                        .put("/stipend-terms/" + cohort.cohortId())
                        .then()
                        .statusCode(204));
    }

    private void attends(UUID meeting, Instant at) {
        tell(new MeetingAttended(
                meeting, family, cohort.cohortId(), Optional.empty(), "PH", LocalDate.of(2021, 3, 20), at));
    }

    private void tell(Object fact) {
        TestTopics.publish(fact, family, "PH", Optional.of(cohort.cohortId()));
    }

    private void standing(PaymentEligibility wanted) {
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
