package org.mutuality.payment.payout;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What a provider charged for a payout's orders, each work once, and what it told beside that can't be posted. */
final class Charges {
    /** Minor units: no more than the books take. */
    private static final long MOST_MINOR = 999_999_999_999_999L;

    private final Set<Done> charged = new HashSet<>();
    private final Set<Charge> told = new HashSet<>();

    private record Done(UUID orderId, Work work) {}

    private record Charge(UUID orderId, ToldFee fee) {}

    /** Nothing was charged for this work yet, and the fee may be posted beside a payment in {@code currency}. */
    boolean isPostable(Order order, ToldFee fee, String currency) {
        long minor = fee.amount().minor();
        return !charged.contains(new Done(order.orderId(), fee.work()))
                && fee.amount().currency().equals(currency)
                && minor > 0
                && minor <= MOST_MINOR;
    }

    /** It was posted or doubted before; nothing is no fee. */
    boolean isTold(Order order, ToldFee fee) {
        return fee.amount().minor() == 0 || told.contains(new Charge(order.orderId(), fee));
    }

    void charged(Order order, ToldFee fee) {
        charged.add(new Done(order.orderId(), fee.work()));
        told.add(new Charge(order.orderId(), fee));
    }

    void doubted(Order order, ToldFee fee) {
        told.add(new Charge(order.orderId(), fee));
    }
}
