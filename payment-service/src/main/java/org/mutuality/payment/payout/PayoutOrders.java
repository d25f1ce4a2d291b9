package org.mutuality.payment.payout;

import static org.mutuality.payment.payout.PayoutProblem.PAYOUT_ORDER_UNKNOWN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Orders of a payout and the reported outcome of each. */
final class PayoutOrders {
    private final List<OrderState> orders = new ArrayList<>();
    private final Set<Contradiction> contradictions = new HashSet<>();

    /**
     * @param outcome that is recorded
     */
    record OrderState(PayoutOrder order, OrderOutcome outcome) {}

    /**
     * @param reportedOutcome that contradicted the recorded one
     */
    record Contradiction(UUID orderId, OrderOutcome reportedOutcome) {}

    /**
     * @throws ProblemException PAYOUT_ORDER_UNKNOWN
     */
    OrderState requireOrder(UUID orderId) {
        return orders.stream()
                .filter(one -> one.order().orderId().equals(orderId))
                .findFirst()
                .orElseThrow(() ->
                        PAYOUT_ORDER_UNKNOWN.because("other-orders", orders.size()));
    }

    int attempts() {
        return orders.size();
    }

    boolean isLast(PayoutOrder order) {
        return !orders.isEmpty() && orders.getLast().order().equals(order);
    }

    boolean hasContradiction(PayoutOrder order) {
        return contradictions.stream().anyMatch(one -> one.orderId().equals(order.orderId()));
    }

    boolean isContradicted(PayoutOrder order, OrderOutcome reported) {
        return contradictions.contains(new Contradiction(order.orderId(), reported));
    }

    void recordSent(PayoutOrder order) {
        orders.add(new OrderState(order, OrderOutcome.UNDER_WAY));
    }

    void recordOutcome(PayoutOrder order, OrderOutcome outcome) {
        orders.replaceAll(one -> one.order().equals(order) ? new OrderState(order, outcome) : one);
    }

    void recordContradiction(PayoutOrder order, OrderOutcome reported) {
        contradictions.add(new Contradiction(order.orderId(), reported));
    }
}
