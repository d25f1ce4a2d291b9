package org.mutuality.contracts.investment;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/**
 * A fund with a purpose was opened in a country.
 *
 * @param size money planned for the fund
 */
@PublishedAs("mutuality.investment.FundOpened")
public record FundOpened(UUID fundId, String country, String name, String purpose, Money size, Instant at)
        implements InvestmentFact {}
