package org.mutuality.platform.erasure;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands to the erasure of a family in this service. */
public sealed interface FamilyErasureCommand {
    FamilyErasureId erasureId();

    /**
     * Idempotent: the first counts are kept.
     *
     * @param destroyed number of things that are destroyed, by kind
     * @param firstMonth month of the family's first journal; empty without one, and in services without journals
     */
    record StartFamilyErasure(
            @TargetAggregateIdentifier FamilyErasureId erasureId,
            UUID cohortId,
            String country,
            Map<String, Integer> destroyed,
            Instant at,
            Optional<YearMonth> firstMonth)
            implements FamilyErasureCommand {
        public StartFamilyErasure(
                FamilyErasureId erasureId, UUID cohortId, String country, Map<String, Integer> destroyed, Instant at) {
            this(erasureId, cohortId, country, destroyed, at, Optional.empty());
        }
    }

    /** Idempotent. Sent when the read models of this service have removed their rows and its events are redacted. */
    record CompleteFamilyErasure(@TargetAggregateIdentifier FamilyErasureId erasureId, Instant at)
            implements FamilyErasureCommand {}

    /** Idempotent. Sent when every service has completed the erasure. @param cohortId that of the family; another's is ignored */
    record CloseFamilyErasure(@TargetAggregateIdentifier FamilyErasureId erasureId, UUID cohortId, Instant at)
            implements FamilyErasureCommand {}
}
