package org.mutuality.investment.fund;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;

/** What can be asked of a fund. */
public sealed interface FundCommand {
    FundId fundId();

    record OpenFund(@TargetAggregateIdentifier FundId fundId, FundTerms terms, Instant openedAt)
            implements FundCommand {}

    /** Keeps money for one investment, once. @param amount in the fund's currency */
    record ReserveFunds(@TargetAggregateIdentifier FundId fundId, UUID investmentId, Money amount, Instant at)
            implements FundCommand {}

    /** Lets what was kept for an investment go; nothing is promised to it any more, however late that is asked. */
    record ReleaseFunds(@TargetAggregateIdentifier FundId fundId, UUID investmentId, Instant at)
            implements FundCommand {}
}
