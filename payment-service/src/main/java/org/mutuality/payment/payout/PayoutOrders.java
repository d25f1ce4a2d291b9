package org.mutuality.payment.payout;

import static org.mutuality.payment.payout.PayoutProblem.PAYOUT_ORDER_UNKNOWN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The orders a payout was sent by, and what the provider said of each. */
final class PayoutOrders {
    private final List<OrderState> orders = new ArrayList<>();
    private final Set<Contradiction> contradictions = new HashSet<>();

    /** @param outcome that stands */
    record OrderState(PayoutOrder order, OrderOutcome outcome) {}

    /** @param reportedOutcome that couldn't be */
    record Contradiction(UUID orderId, OrderOutcome reportedOutcome) {}

    /** @throws org.mutuality.platform.problem.Refusal PAYOUT_ORDER_UNKNOWN */
    OrderState requireOrder(UUID orderId) {
        return orders.stream()
                .filter(one -> one.order().orderId().equals(orderId))
                .findFirst()
                .orElseThrow(() ->
                        PAYOUT_ORDER_UNKNOWN.because("It was sent %d times, never with this order id", orders.size()));
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

    boolean isContradicted(PayoutOrder order, OrderOutcome told) {
        return contradictions.contains(new Contradiction(order.orderId(), told));
    }

    void recordSent(PayoutOrder order) {
        orders.add(new OrderState(order, OrderOutcome.UNDER_WAY));
    }

    void recordOutcome(PayoutOrder order, OrderOutcome outcome) {
        orders.replaceAll(one -> one.order().equals(order) ? new OrderState(order, outcome) : one);
    }

    void recordContradiction(PayoutOrder order, OrderOutcome told) {
        contradictions.add(new Contradiction(order.orderId(), told));
    }
}
