package org.mutuality.payment.budget;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;

/** Commands to a budget. Repeating a command changes nothing. */
public sealed interface BudgetCommand {
    BudgetId budgetId();

    /**
     * @param causeId receipt or conversion that brought the money
     */
    record AddFunds(@TargetAggregateIdentifier BudgetId budgetId, UUID causeId, Money amount, Instant at)
            implements BudgetCommand {}

    /**
     * Removes money that was added, unless it is reserved or spent.
     *
     * @param causeId receipt or conversion that brought the money
     */
    record RemoveFunds(@TargetAggregateIdentifier BudgetId budgetId, UUID causeId, Money amount, Instant at)
            implements BudgetCommand {}

    /** Reserves money for a batch. Returns {@link ReservationResult}. */
    record ReserveBudget(@TargetAggregateIdentifier BudgetId budgetId, UUID batchId, Money amount, Instant at)
            implements BudgetCommand {}

    /** Ends the reservation of a batch: what it did not spend is available again. */
    record SettleReservation(@TargetAggregateIdentifier BudgetId budgetId, UUID batchId, Money spent, Instant at)
            implements BudgetCommand {}

    /** An order was paid after it had been reported as failed, so no batch counts it. */
    record SpendLateFunds(@TargetAggregateIdentifier BudgetId budgetId, UUID orderId, Money amount, Instant at)
            implements BudgetCommand {}

    /** The money of an order was returned after it was paid. */
    record RestoreFunds(@TargetAggregateIdentifier BudgetId budgetId, UUID orderId, Money amount, Instant at)
            implements BudgetCommand {}

    /**
     * Providers charged fees.
     *
     * @param fees in the order in which they are stored; may include fees that were counted before
     */
    record ChargeFees(@TargetAggregateIdentifier BudgetId budgetId, List<ChargedFee> fees, Instant at)
            implements BudgetCommand {}

    /**
     * Proposes an exchange of money of one currency for another, which a bank has made or offers.
     *
     * @param from seller, empty unless of the caller's country
     * @param to buyer, empty unless of the caller's country
     * @param rateBound plausible rates; empty when none are known between these currencies
     */
    record ProposeConversion(
            @TargetAggregateIdentifier BudgetId budgetId,
            UUID conversionId,
            Conversion conversion,
            Optional<BudgetOwner> from,
            Optional<BudgetOwner> to,
            Optional<RateBound> rateBound,
            String proposedBy,
            Instant at)
            implements BudgetCommand {}

    /**
     * Exchanges the money as it was proposed.
     *
     * @param rateBound plausible rates now: others may have been converted since the proposal
     */
    record ApproveConversion(
            @TargetAggregateIdentifier BudgetId budgetId,
            UUID conversionId,
            Optional<RateBound> rateBound,
            String approvedBy,
            Instant at)
            implements BudgetCommand {}

    /** The amount bought was removed from the buyer's budget: returns the amount sold. Two people have agreed to it. */
    record ReverseConversion(@TargetAggregateIdentifier BudgetId budgetId, UUID conversionId, Instant at)
            implements BudgetCommand {}

    /**
     * What a provider charged for one order.
     *
     * @param position position of its event in the event store; a budget counts each position once
     */
    public record ChargedFee(long position, Money amount) {}

    /**
     * Result of a reservation.
     *
     * @param missing zero when the money is reserved; otherwise the missing amount, at most 10^15 minor units
     */
    public record ReservationResult(Money missing) {
        private static final BigInteger MAX = BigInteger.valueOf(1_000_000_000_000_000L);

        static ReservationResult reserved(String currency) {
            return new ReservationResult(Money.zero(currency));
        }

        static ReservationResult missing(BigInteger minor, String currency) {
            return new ReservationResult(new Money(minor.min(MAX).longValueExact(), currency));
        }
    }
}
