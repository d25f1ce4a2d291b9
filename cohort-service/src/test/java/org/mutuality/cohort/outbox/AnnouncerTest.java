package org.mutuality.cohort.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.cohort.cohort.CohortEvent;
import org.mutuality.cohort.cohort.CohortId;
import org.mutuality.cohort.family.FamilyEvent;
import org.mutuality.cohort.family.FamilyId;
import org.mutuality.cohort.family.Purpose;
import org.mutuality.contracts.cohort.CohortFounded;
import org.mutuality.contracts.cohort.CohortOpened;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.store.Recorded;

/** Stored fact → what others are told: the key is the family, else the cohort. */
class AnnouncerTest {
    private static final UUID COHORT = new UUID(1, 1);
    private static final UUID FAMILY = new UUID(2, 2);
    private static final CohortId COHORT_ID = new CohortId(COHORT);
    private static final FamilyId FAMILY_ID = new FamilyId(FAMILY);
    private static final Instant AT = Instant.parse("2026-11-22T05:00:00Z");
    private static final YearMonth MARCH = YearMonth.parse("2021-03");
    private static final Recorded RECORDED = new Recorded(1, "cohort-1", 0, "e", AT, Optional.empty());

    @Test
    void founded() {
        assertThat(told(new CohortEvent.CohortFounded(
                        COHORT_ID, "PK", "Sindh", "PKR", MARCH, 6, Optional.of("ngo"), AT)))
                .isEqualTo(ofCohort(new CohortFounded(COHORT, "PK", "Sindh", "PKR", MARCH, 6, Optional.of("ngo"), AT)));
    }

    @Test
    void opened() {
        assertThat(told(new CohortEvent.CohortOpened(COHORT_ID, "PK", AT)))
                .isEqualTo(ofCohort(new CohortOpened(COHORT, "PK", AT)));
    }

    @Test
    void enrolled() {
        assertThat(told(new FamilyEvent.FamilyEnrolled(
                        FAMILY_ID, COHORT_ID, "PK", Optional.of(6), Set.of(Purpose.JOURNAL), AT)))
                .isEqualTo(ofFamily(new FamilyEnrolled(FAMILY, COHORT, "PK", Optional.of(6), AT)));
    }

    @Test
    void enrolled_without_a_household_size() {
        assertThat(told(new FamilyEvent.FamilyEnrolled(FAMILY_ID, COHORT_ID, "PK", Optional.empty(), Set.of(), AT)))
                .isEqualTo(ofFamily(new FamilyEnrolled(FAMILY, COHORT, "PK", Optional.empty(), AT)));
    }

    @Test
    void consent_given() {
        assertThat(told(new FamilyEvent.ConsentGiven(FAMILY_ID, COHORT_ID, "PK", Purpose.RESEARCH, AT)))
                .isEqualTo(ofFamily(new ConsentGiven(FAMILY, COHORT, "PK", "research", AT)));
    }

    @Test
    void consent_withdrawn() {
        assertThat(told(new FamilyEvent.ConsentWithdrawn(FAMILY_ID, COHORT_ID, "PK", Purpose.SHARING, AT)))
                .isEqualTo(ofFamily(new ConsentWithdrawn(FAMILY, COHORT, "PK", "sharing", AT)));
    }

    private static Optional<Announcement> told(CohortEvent event) {
        return new CohortAnnouncer().announce(event, RECORDED);
    }

    private static Optional<Announcement> told(FamilyEvent event) {
        return new FamilyAnnouncer().announce(event, RECORDED);
    }

    private static Optional<Announcement> ofCohort(Object contract) {
        return Optional.of(new Announcement(contract, COHORT, "PK", Optional.of(COHORT)));
    }

    private static Optional<Announcement> ofFamily(Object contract) {
        return Optional.of(new Announcement(contract, FAMILY, "PK", Optional.of(COHORT)));
    }
}
