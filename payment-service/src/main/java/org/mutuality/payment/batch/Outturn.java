package org.mutuality.payment.batch;

import org.mutuality.contracts.Money;

/**
 * What a batch came to.
 *
 * @param spent on lines that were paid
 * @param left with the provider
 * @param retries that the figures know of
 */
public record Outturn(Money spent, Money left, int retries) {}
