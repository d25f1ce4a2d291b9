package org.mutuality.investment.fund;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;

/** Commands to a fund. */
public sealed interface FundCommand {
    FundId fundId();

    /** Idempotent for the same terms. */
    record OpenFund(@TargetAggregateIdentifier FundId fundId, FundTerms terms, Instant openedAt)
            implements FundCommand {}

    /** Reserves money for an investment, once. @param amount in the currency of the fund */
    record ReserveFunds(@TargetAggregateIdentifier FundId fundId, UUID investmentId, Money amount, Instant at)
            implements FundCommand {}

    /** Releases the reservation of an investment; later reservations for it are refused. Idempotent. */
    record ReleaseFunds(@TargetAggregateIdentifier FundId fundId, UUID investmentId, Instant at)
            implements FundCommand {}
}
