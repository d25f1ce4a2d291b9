package org.mutuality.contracts.investment;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/** Money with a purpose stands ready in a country. */
@PublishedAs("mutuality.investment.FundOpened")
public record FundOpened(UUID fundId, String country, String name, String purpose, Money size, Instant at)
        implements InvestmentFact {}
