package org.mutuality.payment.budget;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a budget. Private to this service. */
public sealed interface BudgetEvent {
    BudgetId budgetId();

    @StoredAs(name = "payment.FundsAdded", revision = 1)
    record FundsAdded(BudgetId budgetId, UUID causeId, Money amount, Instant at) implements BudgetEvent {}

    @StoredAs(name = "payment.BudgetReserved", revision = 1)
    record BudgetReserved(BudgetId budgetId, UUID batchId, Money amount, Instant at) implements BudgetEvent {}

    /**
     * @param reserved amount that had been reserved
     * @param spent amount of it that was spent
     */
    @StoredAs(name = "payment.ReservationSettled", revision = 1)
    record ReservationSettled(BudgetId budgetId, UUID batchId, Money reserved, Money spent, Instant at)
            implements BudgetEvent {}

    @StoredAs(name = "payment.LateFundsSpent", revision = 1)
    record LateFundsSpent(BudgetId budgetId, UUID orderId, Money amount, Instant at) implements BudgetEvent {}

    @StoredAs(name = "payment.FundsRestored", revision = 1)
    record FundsRestored(BudgetId budgetId, UUID orderId, Money amount, Instant at) implements BudgetEvent {}

    /** No money has moved before {@link MoneyConverted}. */
    @StoredAs(name = "payment.ConversionProposed", revision = 1)
    record ConversionProposed(
            BudgetId budgetId, UUID conversionId, String country, Conversion conversion, String proposedBy, Instant at)
            implements BudgetEvent {}

    /**
     * @param approvedBy account; empty for a conversion that was recorded before conversions needed an approval
     */
    @StoredAs(name = "payment.MoneyConverted", revision = 1)
    record MoneyConverted(
            BudgetId budgetId,
            UUID conversionId,
            String country,
            Conversion conversion,
            Instant at,
            Optional<String> approvedBy)
            implements BudgetEvent {}

    @StoredAs(name = "payment.FundsRemoved", revision = 1)
    record FundsRemoved(BudgetId budgetId, UUID causeId, Money amount, Instant at) implements BudgetEvent {}

    /**
     * Fees of many orders at once, so that a budget does not change with every single order.
     *
     * @param fees total, of one currency
     * @param overdraft part of the total that was not available
     * @param upTo position of the newest fee that is counted
     */
    @StoredAs(name = "payment.FeesCharged", revision = 1)
    record FeesCharged(BudgetId budgetId, Money fees, Money overdraft, long upTo, Instant at) implements BudgetEvent {}

    /**
     * @param conversion that is no longer valid
     */
    @StoredAs(name = "payment.ConversionReversed", revision = 1)
    record ConversionReversed(BudgetId budgetId, UUID conversionId, String country, Conversion conversion, Instant at)
            implements BudgetEvent {}
}
