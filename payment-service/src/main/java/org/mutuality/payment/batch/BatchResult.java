package org.mutuality.payment.batch;

import org.mutuality.contracts.Money;

/**
 * What a batch came to.
 *
 * @param spent on lines that were paid; one that was told to have failed before is none of them, one that came back is one still
 * @param retries that the figures know of
 */
public record BatchResult(Money spent, int retries) {}
