package org.mutuality.providers.bank;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * A file that the bank has received.
 *
 * @param messageId the client's id; a file is received once per id
 * @param digest SHA-256 of its bytes
 * @param rejected ISO external code of the rejection of the whole file; empty when each payment has its own outcome
 * @param laterAt when the second statement is ready
 */
record ReceivedPaymentFile(
        String messageId,
        String digest,
        String rejected,
        Instant receivedAt,
        Instant laterAt,
        int unmatched,
        List<BankPayment> payments) {

    List<BankPayment> those(Predicate<BankPayment> which) {
        return payments.stream().filter(which).toList();
    }

    boolean hasLater() {
        return payments.stream().anyMatch(one -> one.paid() && !one.leftOut() && (one.late() || one.returned()));
    }

    /** Sum including the fees that are booked with the payments. */
    static BigDecimal booked(List<BankPayment> payments) {
        return payments.stream().map(BankPayment::booked).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal sum(List<BankPayment> payments) {
        return payments.stream().map(BankPayment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
