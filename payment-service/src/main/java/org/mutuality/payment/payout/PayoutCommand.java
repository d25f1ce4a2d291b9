package org.mutuality.payment.payout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a payout. The same again is never refused, and changes nothing. */
public sealed interface PayoutCommand {
    PayoutId payoutId();

    record CreatePayout(@TargetAggregateIdentifier PayoutId payoutId, Entitlement entitlement, Instant at)
            implements PayoutCommand {
        public static CreatePayout of(Entitlement due, Instant at) {
            return new CreatePayout(due.payoutId(), due, at);
        }
    }

    /** Takes it into a batch, which alone may send it then. */
    record AddPayoutToBatch(@TargetAggregateIdentifier PayoutId payoutId, UUID batchId, String provider, Instant at)
            implements PayoutCommand {}

    /** Lets it go from a batch. */
    record RemovePayoutFromBatch(@TargetAggregateIdentifier PayoutId payoutId, UUID batchId, Instant at)
            implements PayoutCommand {}

    /** Has it sent once more by its batch. @param orderId the one that failed */
    record RetryPayout(@TargetAggregateIdentifier PayoutId payoutId, UUID batchId, UUID orderId, Instant at)
            implements PayoutCommand {}

    /**
     * Writes down that it is sent now, before the provider is told; says by which order, as {@link SendPayoutResult}.
     *
     * @param routeId which of its provider's operators or accounts is told; empty: the one without a name
     */
    record SendPayout(@TargetAggregateIdentifier PayoutId payoutId, UUID batchId, Optional<String> routeId, Instant at)
            implements PayoutCommand {}

    /**
     * Answers {@link ReportEffect}.
     *
     * @param reference the provider's own
     * @param fees what the provider took; empty: none, or it didn't say
     */
    record SettlePayout(
            @TargetAggregateIdentifier PayoutId payoutId,
            UUID orderId,
            String reference,
            List<ReportedFee> fees,
            Instant at)
            implements PayoutCommand {}

    /** Answers {@link ReportEffect}. @param reason the provider's own, as a code: no name, no account */
    record FailPayout(@TargetAggregateIdentifier PayoutId payoutId, UUID orderId, String reason, Instant at)
            implements PayoutCommand {}

    /** The provider didn't answer: it may have paid or not. */
    record MarkOutcomeUnknown(@TargetAggregateIdentifier PayoutId payoutId, UUID orderId, Instant at)
            implements PayoutCommand {}

    /**
     * It was paid, and the money came back. Answers {@link ReportEffect}.
     *
     * @param fees as of a payout that is settled
     */
    record ReturnPayout(
            @TargetAggregateIdentifier PayoutId payoutId,
            UUID orderId,
            String reason,
            List<ReportedFee> fees,
            Instant at)
            implements PayoutCommand {}

    record HoldPayout(@TargetAggregateIdentifier PayoutId payoutId, PayoutHoldReason reason, Instant at)
            implements PayoutCommand {}

    record ReleaseHold(@TargetAggregateIdentifier PayoutId payoutId, PayoutHoldReason reason, Instant at)
            implements PayoutCommand {}

    /** Its family is erased: nobody is left to pay. */
    record CancelPayout(@TargetAggregateIdentifier PayoutId payoutId, Instant at) implements PayoutCommand {}

    /**
     * What came of {@link PayoutCommand.SendPayout}.
     *
     * @param order to be told to the provider now, by who asked and by nobody else; empty when it had been sent before
     */
    public record SendPayoutResult(Optional<PayoutOrder> order) {
        static final SendPayoutResult BEFORE = new SendPayoutResult(Optional.empty());
    }
}
