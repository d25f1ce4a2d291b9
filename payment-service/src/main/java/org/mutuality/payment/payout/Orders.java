package org.mutuality.payment.payout;

import static org.mutuality.payment.payout.PayoutProblem.PAYOUT_ORDER_UNKNOWN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The orders a payout was sent by, and what the provider said of each. */
final class Orders {
    private final List<Told> all = new ArrayList<>();
    private final Set<Contradiction> contradictions = new HashSet<>();

    /** @param outcome that stands */
    record Told(Order order, Outcome outcome) {}

    /** @param told that couldn't be */
    record Contradiction(UUID orderId, Outcome told) {}

    /** @throws org.mutuality.platform.problem.Refusal PAYOUT_ORDER_UNKNOWN */
    Told known(UUID orderId) {
        return all.stream()
                .filter(one -> one.order().orderId().equals(orderId))
                .findFirst()
                .orElseThrow(() ->
                        PAYOUT_ORDER_UNKNOWN.because("It was sent %d times, never with this order id", all.size()));
    }

    int attempts() {
        return all.size();
    }

    boolean isLast(Order order) {
        return !all.isEmpty() && all.getLast().order().equals(order);
    }

    boolean isDoubtful(Order order) {
        return contradictions.stream().anyMatch(one -> one.orderId().equals(order.orderId()));
    }

    boolean isContradicted(Order order, Outcome told) {
        return contradictions.contains(new Contradiction(order.orderId(), told));
    }

    void sent(Order order) {
        all.add(new Told(order, Outcome.UNDER_WAY));
    }

    void told(Order order, Outcome outcome) {
        all.replaceAll(one -> one.order().equals(order) ? new Told(order, outcome) : one);
    }

    void contradicted(Order order, Outcome told) {
        contradictions.add(new Contradiction(order.orderId(), told));
    }
}
