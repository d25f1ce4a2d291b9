package org.mutuality.payment.reconciliation;

import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.Outcome;

/**
 * An order as we know it, to be compared with its provider's book.
 *
 * @param reference the provider's own of its payment, once we know it
 */
record Ours(UUID orderId, String country, Money amount, Outcome outcome, Optional<String> reference) {
    /** What else pays it pays it once more. */
    Ours paidBy(String found) {
        return new Ours(orderId, country, amount, outcome, Optional.of(found));
    }
}
