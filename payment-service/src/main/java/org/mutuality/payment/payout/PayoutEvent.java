package org.mutuality.payment.payout;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a payout. Private to this service. */
public sealed interface PayoutEvent {
    PayoutId payoutId();

    @StoredAs(name = "payment.PayoutCreated", revision = 1)
    record PayoutCreated(PayoutId payoutId, Entitlement entitlement, Instant at) implements PayoutEvent {}

    @StoredAs(name = "payment.PayoutAddedToBatch", revision = 1)
    record PayoutAddedToBatch(PayoutId payoutId, UUID batchId, String provider, Instant at) implements PayoutEvent {}

    @StoredAs(name = "payment.PayoutRemovedFromBatch", revision = 1)
    record PayoutRemovedFromBatch(PayoutId payoutId, UUID batchId, Instant at) implements PayoutEvent {}

    /**
     * @param order that failed
     */
    @StoredAs(name = "payment.PayoutRetried", revision = 1)
    record PayoutRetried(PayoutId payoutId, PayoutOrder order, Instant at) implements PayoutEvent {}

    /**
     * @param routeId operator or account of the provider; empty: the unnamed one
     */
    @StoredAs(name = "payment.PayoutSent", revision = 1)
    record PayoutSent(
            PayoutId payoutId, Entitlement entitlement, PayoutOrder order, Optional<String> routeId, Instant at)
            implements PayoutEvent {}

    @StoredAs(name = "payment.PayoutOutcomeUnknown", revision = 1)
    record PayoutOutcomeUnknown(PayoutId payoutId, PayoutOrder order, Instant at) implements PayoutEvent {}

    /**
     * @param reference the provider's own; "" when it reported none
     * @param late the same order had been reported as failed
     */
    @StoredAs(name = "payment.PayoutSettled", revision = 1)
    record PayoutSettled(
            PayoutId payoutId, Entitlement entitlement, PayoutOrder order, String reference, boolean late, Instant at)
            implements PayoutEvent {}

    @StoredAs(name = "payment.PayoutFailed", revision = 1)
    record PayoutFailed(PayoutId payoutId, Entitlement entitlement, PayoutOrder order, String reason, Instant at)
            implements PayoutEvent {}

    @StoredAs(name = "payment.PayoutReturned", revision = 1)
    record PayoutReturned(PayoutId payoutId, Entitlement entitlement, PayoutOrder order, String reason, Instant at)
            implements PayoutEvent {}

    /**
     * The provider reported an outcome that contradicts an earlier one; somebody has to clarify it.
     *
     * @param recordedOutcome outcome that stays
     * @param reportedOutcome outcome reported now, which changed nothing
     */
    @StoredAs(name = "payment.ContradictoryReportReceived", revision = 1)
    record ContradictoryReportReceived(
            PayoutId payoutId,
            PayoutOrder order,
            OrderOutcome recordedOutcome,
            OrderOutcome reportedOutcome,
            Instant at)
            implements PayoutEvent {}

    @StoredAs(name = "payment.PayoutHeld", revision = 1)
    record PayoutHeld(PayoutId payoutId, PayoutHoldReason reason, Instant at) implements PayoutEvent {}

    @StoredAs(name = "payment.PayoutHoldReleased", revision = 1)
    record HoldReleased(PayoutId payoutId, PayoutHoldReason reason, Instant at) implements PayoutEvent {}

    @StoredAs(name = "payment.PayoutCancelled", revision = 1)
    record PayoutCancelled(PayoutId payoutId, Entitlement entitlement, Instant at) implements PayoutEvent {}

    /** Its stipend was reversed before it was paid: it is not owed any more. The reversal is posted, not this. */
    @StoredAs(name = "payment.PayoutWithdrawn", revision = 1)
    record PayoutWithdrawn(PayoutId payoutId, Entitlement entitlement, Instant at) implements PayoutEvent {}

    /** Its stipend was reversed. While the provider may be paying it, the provider's report decides what follows. */
    @StoredAs(name = "payment.PayoutWithdrawalRequested", revision = 1)
    record PayoutWithdrawalRequested(PayoutId payoutId, Instant at) implements PayoutEvent {}

    /** It was paid, and its stipend is reversed: the family's next stipend is set off against it. */
    @StoredAs(name = "payment.PayoutOverpaid", revision = 1)
    record PayoutOverpaid(PayoutId payoutId, Entitlement entitlement, Instant at) implements PayoutEvent {}

    /** It was overpaid, and the money came back: it is not owed, and settles what the family owed for it. */
    @StoredAs(name = "payment.OverpaymentReturned", revision = 1)
    record OverpaymentReturned(PayoutId payoutId, Entitlement entitlement, Instant at) implements PayoutEvent {}

    /** It had been cancelled when its stipend was reversed: the reversal is posted, so the cancellation is posted back. */
    @StoredAs(name = "payment.PayoutCancellationReversed", revision = 1)
    record PayoutCancellationReversed(PayoutId payoutId, Entitlement entitlement, Instant at) implements PayoutEvent {}

    /**
     * The provider charged a fee for an order: once for each type of fee, in the currency of the payout, which the family
     * received in full.
     */
    @StoredAs(name = "payment.PayoutFeeCharged", revision = 1)
    record PayoutFeeCharged(
            PayoutId payoutId, Entitlement entitlement, PayoutOrder order, FeeType work, Money fee, Instant at)
            implements PayoutEvent {}

    /**
     * The provider reported a fee that is not posted: in another currency than that of the payout, or different from an
     * earlier report. Somebody has to clarify it.
     *
     * @param reportedAmount amount reported now, which changed nothing
     */
    @StoredAs(name = "payment.FeeDisputed", revision = 1)
    record FeeDisputed(PayoutId payoutId, PayoutOrder order, FeeType work, Money reportedAmount, Instant at)
            implements PayoutEvent {}
}
