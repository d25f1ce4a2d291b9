package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;

/** A fact about a cohort or a family in it, on {@code cohort.events.v1}; key: the family, otherwise the cohort. */
public sealed interface CohortFact
        permits CohortCreated,
                CohortOpened,
                FamilyEnrolled,
                FamilyStatusChanged,
                FamilyErased,
                FamilyErasureClosed,
                ConsentGiven,
                ConsentWithdrawn,
                InterviewRecorded,
                PeerGroupFact,
                MeetingFact {
    UUID cohortId();

    /** When it happened. */
    Instant at();
}
