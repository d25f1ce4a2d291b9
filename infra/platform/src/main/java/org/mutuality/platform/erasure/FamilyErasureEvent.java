package org.mutuality.platform.erasure;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.RemovesFamilyRows;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of the erasure of a family in this service. */
public sealed interface FamilyErasureEvent {
    FamilyErasureId erasureId();

    /**
     * The keys are destroyed; projections remove the family's rows.
     *
     * @param destroyed number of things that are destroyed, by kind, counted before
     * @param firstMonth month of the family's first journal, which counts of families need; empty without one
     */
    @StoredAs(name = "platform.FamilyErasureStarted", revision = 1)
    record FamilyErasureStarted(
            FamilyErasureId erasureId,
            UUID cohortId,
            String country,
            Map<String, Integer> destroyed,
            Instant at,
            Optional<YearMonth> firstMonth)
            implements FamilyErasureEvent, RemovesFamilyRows {
        @Override
        public UUID familyId() {
            return erasureId.value();
        }
    }

    /**
     * Every projection of the service has removed the family's rows, and its stored events are redacted. It is published, and
     * projections remove what was stored of the family after the start, until this service refused its requests.
     */
    @StoredAs(name = "platform.FamilyErasureCompleted", revision = 1)
    record FamilyErasureCompleted(
            FamilyErasureId erasureId,
            UUID cohortId,
            String country,
            Map<String, Integer> destroyed,
            Instant at,
            Optional<YearMonth> firstMonth)
            implements FamilyErasureEvent, RemovesFamilyRows {
        @Override
        public UUID familyId() {
            return erasureId.value();
        }
    }

    /** Every service has completed the erasure: what this one has published of the family is removed from its topics. */
    @StoredAs(name = "platform.FamilyErasureClosed", revision = 1)
    record FamilyErasureClosed(FamilyErasureId erasureId, Instant at) implements FamilyErasureEvent {}
}
