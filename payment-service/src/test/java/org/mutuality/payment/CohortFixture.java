package org.mutuality.payment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.cohort.CohortCreated;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.investment.InvestmentAccepted;
import org.mutuality.contracts.investment.InvestmentCommitted;
import org.mutuality.contracts.journal.JournalCorrected;
import org.mutuality.contracts.journal.JournalSubmitted;
import org.mutuality.contracts.journal.JournalWithdrawn;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.testkit.TestTopics;

/** A cohort as cohort-service and journal-service tell of it, on the real Kafka. */
record CohortFixture(UUID cohortId, String country, String currency) {
    static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    static final Map<String, Object> ANSWERS = Map.of("ladder", 7);

    static CohortFixture founded(String country, String currency, Optional<String> partner) {
        CohortFixture cohort = new CohortFixture(UUID.randomUUID(), country, currency);
        TestTopics.publish(
                new CohortCreated(
                        cohort.cohortId, country, "A cohort", currency, YearMonth.parse("2021-01"), 2, partner, AT),
                cohort.cohortId,
                country,
                Optional.of(cohort.cohortId));
        return cohort;
    }

    CohortRef ref() {
        return new CohortRef(cohortId, country, currency, YearMonth.parse("2021-01"), Optional.empty(), true);
    }

    UUID enrolled() {
        UUID family = UUID.randomUUID();
        TestTopics.publish(
                new FamilyEnrolled(family, cohortId, country, Optional.of(5), AT),
                family,
                country,
                Optional.of(cohortId));
        return family;
    }

    void submits(UUID family, String month) {
        tell(submitted(family, month, true));
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

    void tell(JournalSubmitted journal) {
        TestTopics.publish(journal, journal.familyId(), country, Optional.of(cohortId));
    }

    void tell(JournalWithdrawn journal) {
        TestTopics.publish(journal, journal.familyId(), country, Optional.of(cohortId));
    }

    void tell(JournalCorrected journal) {
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
