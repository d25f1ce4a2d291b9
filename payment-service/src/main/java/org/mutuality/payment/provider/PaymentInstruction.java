package org.mutuality.payment.provider;

import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * What a family is paid by one order.
 *
 * @param orderId derived from the payout and its attempt; the same order told twice is paid once
 * @param amount more than zero
 * @param reference what the family will read, such as "2026-03"; at most 35 characters are sure to arrive
 */
public record PaymentInstruction(UUID orderId, UUID payoutId, Money amount, Payee payee, String reference) {}
