package org.mutuality.journal.strategy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.platform.privacy.EncryptedText;

/** What can be asked of what a family shares. */
public sealed interface SharingCommand {
    SharingId sharingId();

    /** The family joined a cohort; the first one told counts, as everywhere. */
    record EnterFamily(@TargetAggregateIdentifier SharingId sharingId, UUID cohortId, String country, Instant at)
            implements SharingCommand {}

    /** It consented. @param factId of the fact that says so, to recognise repeats; {@code at}: when it consented */
    record AllowSharing(@TargetAggregateIdentifier SharingId sharingId, UUID cohortId, UUID factId, Instant at)
            implements SharingCommand {}

    /** It withdrew its consent. @param factId as in {@link AllowSharing} */
    record ForbidSharing(@TargetAggregateIdentifier SharingId sharingId, UUID cohortId, UUID factId, Instant at)
            implements SharingCommand {}

    /** @param content never stored; {@code sealed} is what is */
    record ShareStrategy(
            @TargetAggregateIdentifier SharingId sharingId,
            StrategyId strategyId,
            Content content,
            SealedContent sealed,
            Instant at)
            implements SharingCommand {}

    /** @param from the version that the family has seen */
    record ChangeStrategy(
            @TargetAggregateIdentifier SharingId sharingId,
            StrategyId strategyId,
            int from,
            Content content,
            SealedContent sealed,
            Instant at)
            implements SharingCommand {}

    record WithdrawStrategy(@TargetAggregateIdentifier SharingId sharingId, StrategyId strategyId, Instant at)
            implements SharingCommand {}

    /** {@code sharingId} is of the family that tried. */
    record TryStrategy(
            @TargetAggregateIdentifier SharingId sharingId,
            UUID trialId,
            Trial trial,
            Optional<EncryptedText> note,
            Instant at)
            implements SharingCommand {}
}
