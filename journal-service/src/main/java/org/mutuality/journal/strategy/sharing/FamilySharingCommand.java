package org.mutuality.journal.strategy.sharing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.platform.privacy.EncryptedText;

/** Commands about what a family shares. */
public sealed interface FamilySharingCommand {
    FamilySharingId sharingId();

    /** The family joined a cohort; the first cohort counts. */
    record RegisterSharingFamily(
            @TargetAggregateIdentifier FamilySharingId sharingId, UUID cohortId, String country, Instant at)
            implements FamilySharingCommand {}

    /**
     * The family consented to sharing.
     *
     * @param factId id of the event that reports it, to recognise repeats
     * @param at when it consented
     */
    record RecordSharingConsent(
            @TargetAggregateIdentifier FamilySharingId sharingId, UUID cohortId, UUID factId, Instant at)
            implements FamilySharingCommand {}

    /** The family withdrew its consent. @param factId as in {@link RecordSharingConsent} */
    record RecordSharingConsentWithdrawal(
            @TargetAggregateIdentifier FamilySharingId sharingId, UUID cohortId, UUID factId, Instant at)
            implements FamilySharingCommand {}

    /** @param content never stored; {@code encrypted} is stored */
    record ShareStrategy(
            @TargetAggregateIdentifier FamilySharingId sharingId,
            StrategyId strategyId,
            StrategyContent content,
            EncryptedStrategyContent encrypted,
            Instant at)
            implements FamilySharingCommand {}

    /** @param from the version that the change is based on */
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

    /** @param sharingId of the family that tried the strategy */
    record RecordTrial(
            @TargetAggregateIdentifier FamilySharingId sharingId,
            UUID trialId,
            Trial trial,
            Optional<EncryptedText> note,
            Instant at)
            implements FamilySharingCommand {}
}
