package org.mutuality.journal.strategy.sharing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.platform.privacy.EncryptedText;

/** What can be asked of what a family shares. */
public sealed interface FamilySharingCommand {
    FamilySharingId sharingId();

    /** The family joined a cohort; the first one told counts, as everywhere. */
    record RegisterSharingFamily(
            @TargetAggregateIdentifier FamilySharingId sharingId, UUID cohortId, String country, Instant at)
            implements FamilySharingCommand {}

    /** It consented. @param factId of the fact that says so, to recognise repeats; {@code at}: when it consented */
    record RecordSharingConsent(
            @TargetAggregateIdentifier FamilySharingId sharingId, UUID cohortId, UUID factId, Instant at)
            implements FamilySharingCommand {}

    /** It withdrew its consent. @param factId as in {@link RecordSharingConsent} */
    record RecordSharingConsentWithdrawal(
            @TargetAggregateIdentifier FamilySharingId sharingId, UUID cohortId, UUID factId, Instant at)
            implements FamilySharingCommand {}

    /** @param content never stored; {@code sealed} is what is */
    record ShareStrategy(
            @TargetAggregateIdentifier FamilySharingId sharingId,
            StrategyId strategyId,
            StrategyContent content,
            EncryptedStrategyContent encrypted,
            Instant at)
            implements FamilySharingCommand {}

    /** @param from the version that the family has seen */
    record ChangeStrategy(
            @TargetAggregateIdentifier FamilySharingId sharingId,
            StrategyId strategyId,
            int from,
            StrategyContent content,
            EncryptedStrategyContent encrypted,
            Instant at)
            implements FamilySharingCommand {}

    record WithdrawStrategy(@TargetAggregateIdentifier FamilySharingId sharingId, StrategyId strategyId, Instant at)
            implements FamilySharingCommand {}

    /** {@code sharingId} is of the family that tried. */
    record RecordTrial(
            @TargetAggregateIdentifier FamilySharingId sharingId,
            UUID trialId,
            Trial trial,
            Optional<EncryptedText> note,
            Instant at)
            implements FamilySharingCommand {}
}
