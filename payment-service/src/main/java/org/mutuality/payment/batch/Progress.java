package org.mutuality.payment.batch;

import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * How far filling has come.
 *
 * @param last payout that was looked at
 * @param sum of the lines so far
 */
public record Progress(BatchStatus status, Plan plan, UUID last, Money sum) {}
