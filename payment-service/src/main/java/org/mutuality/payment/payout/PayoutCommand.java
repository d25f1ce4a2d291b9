package org.mutuality.payment.payout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands to a payout. A repeated command is never refused and changes nothing. */
public sealed interface PayoutCommand {
    PayoutId payoutId();

    record CreatePayout(@TargetAggregateIdentifier PayoutId payoutId, Entitlement entitlement, Instant at)
            implements PayoutCommand {
        public static CreatePayout of(Entitlement entitlement, Instant at) {
            return new CreatePayout(entitlement.payoutId(), entitlement, at);
        }
    }

    /** Adds the payout to a batch; only that batch can send it then. */
    record AddPayoutToBatch(@TargetAggregateIdentifier PayoutId payoutId, UUID batchId, String provider, Instant at)
            implements PayoutCommand {}

    /** Removes the payout from a batch. */
    record RemovePayoutFromBatch(@TargetAggregateIdentifier PayoutId payoutId, UUID batchId, Instant at)
            implements PayoutCommand {}

    /**
     * Lets the batch send it again.
     *
     * @param orderId order that failed
     */
    record RetryPayout(@TargetAggregateIdentifier PayoutId payoutId, UUID batchId, UUID orderId, Instant at)
            implements PayoutCommand {}

    /**
     * Records the payout as sent, before the provider is called. Returns the order as {@link SendPayoutResult}.
     *
     * @param routeId operator or account of the provider; empty: the unnamed one
     */
    record SendPayout(@TargetAggregateIdentifier PayoutId payoutId, UUID batchId, Optional<String> routeId, Instant at)
            implements PayoutCommand {}

    /**
     * The provider paid it. Returns {@link ReportEffect}.
     *
     * @param reference the provider's own
     * @param fees charged; empty: none, or not reported
     */
    record SettlePayout(
            @TargetAggregateIdentifier PayoutId payoutId,
            UUID orderId,
            String reference,
            List<ReportedFee> fees,
            Instant at)
            implements PayoutCommand {}

    /**
     * The provider did not pay it. Returns {@link ReportEffect}.
     *
     * @param reason the provider's code: no name, no account
     */
    record FailPayout(@TargetAggregateIdentifier PayoutId payoutId, UUID orderId, String reason, Instant at)
            implements PayoutCommand {}

    /** The provider did not answer: it may have paid or not. */
    record MarkOutcomeUnknown(@TargetAggregateIdentifier PayoutId payoutId, UUID orderId, Instant at)
            implements PayoutCommand {}

    /**
     * It was paid and the money came back. Returns {@link ReportEffect}.
     *
     * @param fees as in {@link SettlePayout}
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

    /** Its stipend was reversed: it is not owed any more. What was paid is to be settled with the next stipend. */
    record WithdrawPayout(@TargetAggregateIdentifier PayoutId payoutId, Instant at) implements PayoutCommand {}

    /** The family is erased, or what it was owed for was taken away. What was paid stays paid. */
    record CancelPayout(@TargetAggregateIdentifier PayoutId payoutId, Instant at) implements PayoutCommand {}

    /**
     * Result of {@link SendPayout}.
     *
     * @param order to be sent to the provider now, only by the caller; empty when it had been sent before
     */
    public record SendPayoutResult(Optional<PayoutOrder> order) {
        static final SendPayoutResult BEFORE = new SendPayoutResult(Optional.empty());
    }
}
