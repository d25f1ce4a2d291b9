package org.mutuality.payment.payout;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to a payout. Private to this service. */
public sealed interface PayoutEvent {
    PayoutId payoutId();

    @StoredAs(name = "payment.PayoutCreated", revision = 1)
    record PayoutCreated(PayoutId payoutId, Entitlement entitlement, Instant at) implements PayoutEvent {}

    @StoredAs(name = "payment.PayoutAddedToBatch", revision = 1)
    record PayoutAddedToBatch(PayoutId payoutId, UUID batchId, String provider, Instant at) implements PayoutEvent {}

    @StoredAs(name = "payment.PayoutRemovedFromBatch", revision = 1)
    record PayoutRemovedFromBatch(PayoutId payoutId, UUID batchId, Instant at) implements PayoutEvent {}

    /** @param order that failed */
    @StoredAs(name = "payment.PayoutRetried", revision = 1)
    record PayoutRetried(PayoutId payoutId, PayoutOrder order, Instant at) implements PayoutEvent {}

    /** @param routeId which of its provider's operators or accounts; empty: the one without a name, and in facts of before there were others */
    @StoredAs(name = "payment.PayoutSent", revision = 1)
    record PayoutSent(
            PayoutId payoutId, Entitlement entitlement, PayoutOrder order, Optional<String> routeId, Instant at)
            implements PayoutEvent {}

    @StoredAs(name = "payment.PayoutOutcomeUnknown", revision = 1)
    record PayoutOutcomeUnknown(PayoutId payoutId, PayoutOrder order, Instant at) implements PayoutEvent {}

    /**
     * @param reference the provider's own; "" when it didn't tell one
     * @param late the same order had been told to have failed
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
     * The provider said of an order what can't be, by what it had said of it: somebody has to ask.
     *
     * @param recordedOutcome what stands
     * @param reportedOutcome what was told now, and changed nothing
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

    /** The provider took a fee for an order: once for each work, in the currency of the payout, which the family got whole. */
    @StoredAs(name = "payment.PayoutFeeCharged", revision = 1)
    record PayoutFeeCharged(
            PayoutId payoutId, Entitlement entitlement, PayoutOrder order, FeeType work, Money fee, Instant at)
            implements PayoutEvent {}

    /**
     * The provider told a fee that isn't posted: in another currency than it was told to pay, or another than it had told before.
     * Somebody has to ask.
     *
     * @param reportedAmount what was told now, and changed nothing
     */
    @StoredAs(name = "payment.FeeDisputed", revision = 1)
    record FeeDisputed(PayoutId payoutId, PayoutOrder order, FeeType work, Money reportedAmount, Instant at)
            implements PayoutEvent {}
}
