package org.mutuality.payment.purse;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.store.StoredAs;

/** What has happened to a purse. Private to this service. */
public sealed interface PurseEvent {
    PurseId purseId();

    @StoredAs(name = "payment.FundsAdded", revision = 1)
    record MoneyAdded(PurseId purseId, UUID causeId, Money amount, Instant at) implements PurseEvent {}

    @StoredAs(name = "payment.BudgetReserved", revision = 1)
    record FundsBlocked(PurseId purseId, UUID batchId, Money amount, Instant at) implements PurseEvent {}

    /** @param blocked what had been @param spent of it */
    @StoredAs(name = "payment.ReservationSettled", revision = 1)
    record BlockSettled(PurseId purseId, UUID batchId, Money blocked, Money spent, Instant at) implements PurseEvent {}

    @StoredAs(name = "payment.LateFundsSpent", revision = 1)
    record MoneySpentLate(PurseId purseId, UUID orderId, Money amount, Instant at) implements PurseEvent {}

    @StoredAs(name = "payment.FundsRestored", revision = 1)
    record MoneyCameBack(PurseId purseId, UUID orderId, Money amount, Instant at) implements PurseEvent {}

    @StoredAs(name = "payment.MoneyConverted", revision = 1)
    record MoneyConverted(PurseId purseId, UUID conversionId, String country, Conversion conversion, Instant at)
            implements PurseEvent {}

    @StoredAs(name = "payment.FundsRemoved", revision = 1)
    record MoneyTakenOut(PurseId purseId, UUID causeId, Money amount, Instant at) implements PurseEvent {}

    /**
     * Providers took fees: many orders at once, for a purse isn't to be touched by each.
     *
     * @param fees of one currency
     * @param beyond how much of it wasn't free, and was taken all the same
     * @param upTo position of the newest fact that is counted
     */
    @StoredAs(name = "payment.FeesCharged", revision = 1)
    record FeesTaken(PurseId purseId, Money fees, Money beyond, long upTo, Instant at) implements PurseEvent {}

    /** @param conversion that counts no more */
    @StoredAs(name = "payment.ConversionReversed", revision = 1)
    record ConversionReversed(PurseId purseId, UUID conversionId, String country, Conversion conversion, Instant at)
            implements PurseEvent {}
}
