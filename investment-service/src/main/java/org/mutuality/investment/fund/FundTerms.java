package org.mutuality.investment.fund;

import org.mutuality.contracts.Money;

/**
 * What a fund is.
 *
 * @param country ISO 3166 alpha-2, whose families it is for
 * @param name 1 to 100 characters; no person's name
 * @param purpose 1 to 500 characters
 * @param size all that it holds; its currency is the currency of its investments
 */
public record FundTerms(String country, String name, String purpose, Money size) {}
