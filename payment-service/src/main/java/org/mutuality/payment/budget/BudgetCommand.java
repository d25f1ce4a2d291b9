package org.mutuality.payment.budget;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;

/** What can be asked of a purse. The same again changes nothing. */
public sealed interface BudgetCommand {
    BudgetId budgetId();

    /** @param causeId receipt or conversion, by which it came */
    record AddFunds(@TargetAggregateIdentifier BudgetId budgetId, UUID causeId, Money amount, Instant at)
            implements BudgetCommand {}

    /** Takes what came in out again, unless it is promised or spent. @param causeId receipt or conversion, by which it came */
    record RemoveFunds(@TargetAggregateIdentifier BudgetId budgetId, UUID causeId, Money amount, Instant at)
            implements BudgetCommand {}

    /** Promises money to a batch. */
    record ReserveBudget(@TargetAggregateIdentifier BudgetId budgetId, UUID batchId, Money amount, Instant at)
            implements BudgetCommand {}

    /** Ends a batch's promise: what it didn't spend is free again. */
    record SettleReservation(@TargetAggregateIdentifier BudgetId budgetId, UUID batchId, Money spent, Instant at)
            implements BudgetCommand {}

    /** An order was paid after all that had been told to have failed, so no batch counts it. */
    record SpendLateFunds(@TargetAggregateIdentifier BudgetId budgetId, UUID orderId, Money amount, Instant at)
            implements BudgetCommand {}

    /** The money of an order came back after it was paid. */
    record RestoreFunds(@TargetAggregateIdentifier BudgetId budgetId, UUID orderId, Money amount, Instant at)
            implements BudgetCommand {}

    /** Providers took fees. @param fees in the order in which they are stored; those it has counted are among them or not */
    record ChargeFees(@TargetAggregateIdentifier BudgetId budgetId, List<ChargedFee> fees, Instant at)
            implements BudgetCommand {}

    /** Gives money of one currency for money of another. @param from and @param to where they are of the seller's country */
    record ConvertMoney(
            @TargetAggregateIdentifier BudgetId budgetId,
            UUID conversionId,
            Conversion conversion,
            Optional<BudgetOwner> from,
            Optional<BudgetOwner> to,
            Instant at)
            implements BudgetCommand {}

    /** The buyer has let go what was bought: what was sold for it is there again. Two people have said so before. */
    record ReverseConversion(@TargetAggregateIdentifier BudgetId budgetId, UUID conversionId, Instant at)
            implements BudgetCommand {}

    /**
     * What a provider charged for one order.
     *
     * @param position of the fact that told it, among all that is stored: by it a purse knows what it has counted
     */
    public record ChargedFee(long position, Money amount) {}

    /**
     * What a purse says when it is asked to block.
     *
     * @param missing zero when the money is blocked; else by how much it is too small, 10^15 minor units at most
     */
    public record ReservationResult(Money missing) {
        private static final BigInteger MOST = BigInteger.valueOf(1_000_000_000_000_000L);

        static ReservationResult complete(String currency) {
            return new ReservationResult(Money.zero(currency));
        }

        static ReservationResult lacks(BigInteger minor, String currency) {
            return new ReservationResult(new Money(minor.min(MOST).longValueExact(), currency));
        }
    }
}
