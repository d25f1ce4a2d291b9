package org.mutuality.platform.erasure;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands to the erasure of a family in this service. */
public sealed interface FamilyErasureCommand {
    FamilyErasureId erasureId();

    /**
     * Idempotent: the first counts are kept.
     *
     * @param destroyed number of things that are destroyed, by kind
     */
    record StartFamilyErasure(
            @TargetAggregateIdentifier FamilyErasureId erasureId,
            UUID cohortId,
            String country,
            Map<String, Integer> destroyed,
            Instant at)
            implements FamilyErasureCommand {}

    /** Idempotent. Sent when the read models of this service have removed their rows. */
    record CompleteFamilyErasure(@TargetAggregateIdentifier FamilyErasureId erasureId, Instant at)
            implements FamilyErasureCommand {}
}
