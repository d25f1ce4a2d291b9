package org.mutuality.payment.reconciliation.statement;

import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.OrderOutcome;

/**
 * An order as we know it, for comparison with its provider's statement.
 *
 * @param reference the provider's reference of its payment, once known
 */
record OwnOrder(UUID orderId, String country, Money amount, OrderOutcome outcome, Optional<String> reference) {
    /** The order after a payment was matched: any other payment pays it a second time. */
    OwnOrder paidBy(String paymentReference) {
        return new OwnOrder(orderId, country, amount, outcome, Optional.of(paymentReference));
    }
}
