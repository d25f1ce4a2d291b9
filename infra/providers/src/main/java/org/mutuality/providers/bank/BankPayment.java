package org.mutuality.providers.bank;

import java.math.BigDecimal;

/**
 * A payment of a file, and its outcome.
 *
 * @param endToEndId the client's id
 * @param account of the payee: IBAN or number
 * @param reason ISO external code of its rejection; empty when it is paid
 * @param leftOut it is paid, but no report mentions it
 * @param late it is in the second statement
 * @param returned it is returned after it was paid
 * @param fee charged for it, booked with it when it has the same currency; zero: none
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
    /** Amount debited from the client's account. */
    BigDecimal booked() {
        return feeCurrency.equals(currency) ? amount.add(fee) : amount;
    }

    boolean paid() {
        return reason.isEmpty();
    }
}
