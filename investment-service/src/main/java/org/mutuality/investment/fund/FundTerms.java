package org.mutuality.investment.fund;

import org.mutuality.contracts.Money;

/**
 * Terms of a fund, fixed when it is opened.
 *
 * @param country ISO 3166-1 alpha-2 code of the country whose families it is for
 * @param name name of the fund, 1 to 100 characters, never a person's name, without phone numbers and addresses
 * @param purpose purpose of the fund, 1 to 500 characters, without phone numbers and addresses
 * @param size total amount, more than 0; its investments have the same currency
 */
public record FundTerms(String country, String name, String purpose, Money size) {}
