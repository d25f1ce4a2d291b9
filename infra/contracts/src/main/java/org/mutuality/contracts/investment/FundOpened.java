package org.mutuality.contracts.investment;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/**
 * A fund was opened in a country. Its name and purpose, which are free text, stay in investment-service.
 *
 * @param size money planned for the fund
 */
@PublishedAs("mutuality.investment.FundOpened")
public record FundOpened(UUID fundId, String country, Money size, Instant at) implements InvestmentFact {}
