package org.mutuality.payment.purse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;
import org.mutuality.payment.receipt.Holder;

/** What can be asked of a purse. The same again changes nothing. */
public sealed interface PurseCommand {
    PurseId purseId();

    /** @param causeId receipt or conversion, by which it came */
    record AddMoney(@TargetAggregateIdentifier PurseId purseId, UUID causeId, Money amount, Instant at)
            implements PurseCommand {}

    /** Takes what came in out again, unless it is promised or spent. @param causeId receipt or conversion, by which it came */
    record TakeOut(@TargetAggregateIdentifier PurseId purseId, UUID causeId, Money amount, Instant at)
            implements PurseCommand {}

    /** Promises money to a batch. */
    record BlockFunds(@TargetAggregateIdentifier PurseId purseId, UUID batchId, Money amount, Instant at)
            implements PurseCommand {}

    /** Ends a batch's promise: what it didn't spend is free again. */
    record SettleBlock(@TargetAggregateIdentifier PurseId purseId, UUID batchId, Money spent, Instant at)
            implements PurseCommand {}

    /** An order was paid after all that had been told to have failed, so no batch counts it. */
    record SpendLate(@TargetAggregateIdentifier PurseId purseId, UUID orderId, Money amount, Instant at)
            implements PurseCommand {}

    /** The money of an order came back after it was paid. */
    record TakeBack(@TargetAggregateIdentifier PurseId purseId, UUID orderId, Money amount, Instant at)
            implements PurseCommand {}

    /** Providers took fees. @param fees in the order in which they are stored; those it has counted are among them or not */
    record CountFees(@TargetAggregateIdentifier PurseId purseId, List<Fee> fees, Instant at) implements PurseCommand {}

    /** Gives money of one currency for money of another. @param from and @param to where they are of the seller's country */
    record ConvertMoney(
            @TargetAggregateIdentifier PurseId purseId,
            UUID conversionId,
            Conversion conversion,
            Optional<Holder> from,
            Optional<Holder> to,
            Instant at)
            implements PurseCommand {}

    /** The buyer has let go what was bought: what was sold for it is there again. Two people have said so before. */
    record ReverseConversion(@TargetAggregateIdentifier PurseId purseId, UUID conversionId, Instant at)
            implements PurseCommand {}
}
