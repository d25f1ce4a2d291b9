package org.mutuality.payment.batch;

import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * How far filling has come.
 *
 * @param last payout that was looked at
 * @param sum of the lines so far
 */
public record FillingProgress(BatchStatus status, BatchCriteria criteria, UUID last, Money sum) {}
