package org.mutuality.platform.erasure;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of the erasure of a family in this service. */
public sealed interface FamilyErasureEvent extends RemovedOnErasure {
    FamilyErasureId erasureId();

    /**
     * The keys are destroyed; projections remove the family's rows.
     *
     * @param destroyed number of things that are destroyed, by kind, counted before
     */
    @StoredAs(name = "platform.FamilyErasureStarted", revision = 1)
    record FamilyErasureStarted(
            FamilyErasureId erasureId, UUID cohortId, String country, Map<String, Integer> destroyed, Instant at)
            implements FamilyErasureEvent {}

    /** Every projection of the service has removed the family's rows. It is published. */
    @StoredAs(name = "platform.FamilyErasureCompleted", revision = 1)
    record FamilyErasureCompleted(
            FamilyErasureId erasureId, UUID cohortId, String country, Map<String, Integer> destroyed, Instant at)
            implements FamilyErasureEvent {}
}
