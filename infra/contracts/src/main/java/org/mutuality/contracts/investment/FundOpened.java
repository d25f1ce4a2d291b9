package org.mutuality.contracts.investment;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.Money;

/** Money with a purpose stands ready in a country. */
public record FundOpened(UUID fundId, String country, String name, String purpose, Money size, Instant at)
        implements InvestmentFact {}
