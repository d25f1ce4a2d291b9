package org.mutuality.payment.budget;

import org.mutuality.contracts.Money;

/**
 * What a provider charged for one order.
 *
 * @param position of the fact that told it, among all that is stored: by it a purse knows what it has counted
 */
public record ChargedFee(long position, Money amount) {}
