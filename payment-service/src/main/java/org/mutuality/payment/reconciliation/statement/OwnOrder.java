package org.mutuality.payment.reconciliation.statement;

import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.OrderOutcome;

/**
 * An order as we know it, to be compared with its provider's book.
 *
 * @param reference the provider's own of its payment, once we know it
 */
record OwnOrder(UUID orderId, String country, Money amount, OrderOutcome outcome, Optional<String> reference) {
    /** What else pays it pays it once more. */
    OwnOrder paidBy(String found) {
        return new OwnOrder(orderId, country, amount, outcome, Optional.of(found));
    }
}
