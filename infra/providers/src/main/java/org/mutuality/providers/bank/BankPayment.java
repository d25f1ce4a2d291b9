package org.mutuality.providers.bank;

import java.math.BigDecimal;

/**
 * A payment of a file, and what becomes of it.
 *
 * @param endToEndId the client's own
 * @param account of the payee: IBAN or number
 * @param reason why it is rejected, an ISO external code; empty: it is paid
 * @param leftOut no report ever mentions it, though it is paid
 * @param late the statement after the next has it
 * @param returned it comes back after it was paid
 * @param fee taken for paying it, booked with it when it is of its currency; zero: none
 */
public record BankPayment(
        String endToEndId,
        BigDecimal amount,
        String currency,
        String account,
        String reference,
        String reason,
        boolean leftOut,
        boolean late,
        boolean returned,
        BigDecimal fee,
        String feeCurrency) {
    /** What our account is charged with for it. */
    BigDecimal booked() {
        return feeCurrency.equals(currency) ? amount.add(fee) : amount;
    }

    boolean paid() {
        return reason.isEmpty();
    }
}
