package org.mutuality.journal.strategy;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What has happened to what a family shares. Stored for ever as "journal.<SimpleName>"; private to this service. */
public sealed interface SharingEvent {
    SharingId sharingId();

    Instant at();

    @Revision("1")
    record SharerEntered(SharingId sharingId, UUID cohortId, String country, Instant at) implements SharingEvent {}

    @Revision("1")
    record SharingAllowed(SharingId sharingId, UUID factId, Instant at) implements SharingEvent {}

    /** A StrategyRemoved follows for each strategy that was shared; notes of the family's trials go with this one. */
    @Revision("1")
    record SharingForbidden(SharingId sharingId, UUID factId, Instant at) implements SharingEvent {}

    @Revision("1")
    record StrategyShared(
            SharingId sharingId, StrategyId strategyId, UUID cohortId, String country, Content content, Instant at)
            implements SharingEvent {}

    @Revision("1")
    record StrategyChanged(
            SharingId sharingId,
            StrategyId strategyId,
            UUID cohortId,
            String country,
            int version,
            Content content,
            Instant at)
            implements SharingEvent {}

    @Revision("1")
    record StrategyRemoved(
            SharingId sharingId, StrategyId strategyId, UUID cohortId, String country, Removal reason, Instant at)
            implements SharingEvent {}

    /** {@code sharingId}, {@code cohortId} and {@code country} are of the family that tried. */
    @Revision("1")
    record StrategyTried(SharingId sharingId, UUID trialId, UUID cohortId, String country, Trial trial, Instant at)
            implements SharingEvent {}
}
