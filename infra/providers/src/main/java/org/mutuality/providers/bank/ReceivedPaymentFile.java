package org.mutuality.providers.bank;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * A file as the bank took it: at once and whole.
 *
 * @param messageId the client's own; the same one twice is the same file
 * @param digest of its bytes
 * @param rejected why none of it is paid, an ISO external code; empty: each payment has its own fate
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

    /** With the fees that are booked with them. */
    static BigDecimal booked(List<BankPayment> payments) {
        return payments.stream().map(BankPayment::booked).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal sum(List<BankPayment> payments) {
        return payments.stream().map(BankPayment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
