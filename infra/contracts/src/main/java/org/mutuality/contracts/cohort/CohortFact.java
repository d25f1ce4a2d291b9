package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.cohort.CohortCreated;
import org.mutuality.contracts.cohort.CohortOpened;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.cohort.MeetingFact;
import org.mutuality.contracts.cohort.PeerGroupFact;

/** A fact about a cohort or a family in it, on {@code cohort.events.v1}; key: the family, else the cohort. */
public sealed interface CohortFact
        permits CohortCreated,
                CohortOpened,
                FamilyEnrolled,
                FamilyErased,
                ConsentGiven,
                ConsentWithdrawn,
                PeerGroupFact,
                MeetingFact {
    UUID cohortId();

    /** When it happened. */
    Instant at();
}
