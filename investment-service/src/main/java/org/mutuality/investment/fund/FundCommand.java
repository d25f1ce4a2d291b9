package org.mutuality.investment.fund;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a fund. */
public sealed interface FundCommand {
    FundId fundId();

    record OpenFund(@TargetAggregateIdentifier FundId fundId, FundTerms terms, Instant openedAt)
            implements FundCommand {}
}
