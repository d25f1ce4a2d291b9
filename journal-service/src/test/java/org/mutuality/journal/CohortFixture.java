package org.mutuality.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mutuality.contracts.cohort.CohortCreated;
import org.mutuality.contracts.cohort.CohortOpened;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.cohort.FamilyErasureClosed;
import org.mutuality.contracts.cohort.FamilyStatusChanged;
import org.mutuality.contracts.cohort.PeerGroupJoined;
import org.mutuality.contracts.cohort.PeerGroupLeft;
import org.mutuality.testkit.TestTopics;

/** A cohort of its own, as cohort-service publishes it. */
record CohortFixture(UUID cohortId, String country, String currency) {
    static CohortFixture founded(String country, String currency, Optional<String> partner) {
        return founded(country, currency, partner, YearMonth.of(2021, 1));
    }

    static CohortFixture founded(String country, String currency, Optional<String> partner, YearMonth firstMonth) {
        CohortFixture village = new CohortFixture(UUID.randomUUID(), country, currency);
        village.publish(
                new CohortCreated(village.cohortId, country, currency, firstMonth, 3, partner, Instant.now()),
                village.cohortId);
        return village;
    }

    CohortFixture opened() {
        publish(new CohortOpened(cohortId, country, Instant.now()), cohortId);
        return this;
    }

    /** Consents to keeping a journal. */
    UUID family() {
        return family(Instant.now(), "journal");
    }

    /** Consent to keeping a journal; published together: one by one each would take a producer of its own. */
    List<UUID> families(int many) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(many).toList();
        TestTopics.enrol(ids, cohortId, country, Instant.now(), "journal");
        return ids;
    }

    /** Enrolled with consents, as from the start. */
    UUID family(Instant enrolledAt, String... purposes) {
        return TestTopics.enrol(cohortId, country, enrolledAt, purposes);
    }

    void enrols(UUID familyId) {
        publish(new FamilyEnrolled(familyId, cohortId, country, Optional.empty(), Instant.now()), familyId);
    }

    void consents(UUID familyId, String purpose, Instant at) {
        publish(new ConsentGiven(familyId, cohortId, country, purpose, at), familyId);
    }

    void withdraws(UUID familyId, String purpose, Instant at) {
        publish(new ConsentWithdrawn(familyId, cohortId, country, purpose, at), familyId);
    }

    void joins(UUID familyId, UUID groupId) {
        publish(new PeerGroupJoined(groupId, familyId, cohortId, country, Instant.now()), familyId);
    }

    void leaves(UUID familyId, UUID groupId) {
        publish(new PeerGroupLeft(groupId, familyId, cohortId, country, Instant.now()), familyId);
    }

    /** The first day is that of the family's own cohort's calendar. */
    void changesStatus(UUID familyId, int number, String status, String from) {
        publish(
                new FamilyStatusChanged(
                        familyId,
                        cohortId,
                        country,
                        number,
                        status,
                        Optional.empty(),
                        LocalDate.parse(from),
                        Instant.now()),
                familyId);
    }

    void erases(UUID familyId) {
        publish(new FamilyErased(familyId, cohortId, country, Instant.now()), familyId);
    }

    /** Publishes that every service has completed the erasure of a family. */
    void closesErasureOf(UUID familyId, UUID cohort) {
        publish(new FamilyErasureClosed(familyId, cohort, country, Instant.now()), familyId);
    }

    private void publish(Object fact, UUID key) {
        TestTopics.publish(fact, key, country, Optional.of(cohortId));
    }
}
