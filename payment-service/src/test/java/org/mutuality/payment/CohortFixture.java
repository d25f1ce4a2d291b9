package org.mutuality.payment;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.cohort.CohortCreated;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyStatusChanged;
import org.mutuality.contracts.investment.InvestmentAccepted;
import org.mutuality.contracts.investment.InvestmentCommitted;
import org.mutuality.contracts.journal.JournalCorrected;
import org.mutuality.contracts.journal.JournalSubmitted;
import org.mutuality.contracts.journal.JournalWithdrawn;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.testkit.TestTopics;

/** A cohort as cohort-service and journal-service publish it, on the real Kafka. */
record CohortFixture(UUID cohortId, String country, String currency) {
    static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(120);
    static final Map<String, Object> ANSWERS = Map.of("ladder", 7);

    static CohortFixture founded(String country, String currency, Optional<String> partner) {
        CohortFixture cohort = new CohortFixture(UUID.randomUUID(), country, currency);
        TestTopics.publish(
                new CohortCreated(cohort.cohortId, country, currency, YearMonth.parse("2021-01"), 2, partner, AT),
                cohort.cohortId,
                country,
                Optional.of(cohort.cohortId));
        return cohort;
    }

    CohortRef ref() {
        return new CohortRef(cohortId, country, currency, YearMonth.parse("2021-01"), Optional.empty(), true);
    }

    /** Sets its stipend terms: one person proposes them, another approves them. */
    void setTerms(String proposer, String approver, String terms) {
        String address = "/stipend-terms/" + cohortId;
        await().atMost(SOON)
                .untilAsserted(() -> given().auth()
                        .oauth2(proposer)
                        .contentType(ContentType.JSON)
                        .body(terms)
                        .put(address)
                        .then()
                        .statusCode(204));
        given().auth().oauth2(approver).put(address + "/approval").then().statusCode(204);
    }

    /** Consents to a journal and to be paid. */
    UUID enrolled() {
        return enrolled("journal", "payment");
    }

    UUID enrolled(String... purposes) {
        return TestTopics.enrol(cohortId, country, AT, purposes);
    }

    /** Consent to be paid; published together. */
    List<UUID> enrolled(int many) {
        List<UUID> families = Stream.generate(UUID::randomUUID).limit(many).toList();
        TestTopics.enrol(families, cohortId, country, AT, "payment");
        return families;
    }

    void consents(UUID family, String purpose) {
        TestTopics.publish(
                new ConsentGiven(family, cohortId, country, purpose, AT), family, country, Optional.of(cohortId));
    }

    void withdraws(UUID family, String purpose) {
        TestTopics.publish(
                new ConsentWithdrawn(family, cohortId, country, purpose, AT), family, country, Optional.of(cohortId));
    }

    void leaves(UUID family, String from) {
        TestTopics.publish(
                new FamilyStatusChanged(
                        family, cohortId, country, 1, "left", Optional.of("own_wish"), LocalDate.parse(from), AT),
                family,
                country,
                Optional.of(cohortId));
    }

    void submits(UUID family, String month) {
        publish(submitted(family, month, true));
    }

    void accepts(UUID family, UUID investment, UUID fund, String amount) {
        TestTopics.publish(
                new InvestmentAccepted(investment, family, cohortId, country, fund, Money.of(amount, currency), AT),
                family,
                country,
                Optional.of(cohortId));
    }

    void commits(UUID family, UUID investment, UUID fund, String amount) {
        TestTopics.publish(
                new InvestmentCommitted(investment, family, cohortId, country, fund, Money.of(amount, currency), AT),
                family,
                country,
                Optional.of(cohortId));
    }

    void publish(JournalSubmitted journal) {
        TestTopics.publish(journal, journal.familyId(), country, Optional.of(cohortId));
    }

    void publish(JournalWithdrawn journal) {
        TestTopics.publish(journal, journal.familyId(), country, Optional.of(cohortId));
    }

    void publish(JournalCorrected journal) {
        TestTopics.publish(journal, journal.familyId(), country, Optional.of(cohortId));
    }

    JournalSubmitted submitted(UUID family, String month, boolean complete) {
        return new JournalSubmitted(
                UUID.randomUUID(),
                family,
                cohortId,
                country,
                YearMonth.parse(month),
                1,
                "core-1",
                ANSWERS,
                complete,
                AT);
    }

    JournalWithdrawn withdrawn(UUID family, String month, int version) {
        return new JournalWithdrawn(UUID.randomUUID(), family, cohortId, country, YearMonth.parse(month), version, AT);
    }

    JournalCorrected corrected(UUID family, String month, int version) {
        return new JournalCorrected(
                UUID.randomUUID(),
                family,
                cohortId,
                country,
                YearMonth.parse(month),
                version,
                "core-1",
                ANSWERS,
                true,
                Optional.of("forgot the ladder"),
                AT);
    }
}
