package org.mutuality.payment.provider;

import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * One order to a provider.
 *
 * @param orderId derived from the payout and its attempt; an order that is sent twice is paid once
 * @param amount more than zero
 * @param reference text that the family will read, such as "2026-03"; at least 35 characters of it arrive
 */
public record PaymentInstruction(UUID orderId, UUID payoutId, Money amount, Payee payee, String reference) {}
