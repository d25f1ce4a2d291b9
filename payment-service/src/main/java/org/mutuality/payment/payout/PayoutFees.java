package org.mutuality.payment.payout;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What a provider charged for a payout's orders, each work once, and what it told beside that can't be posted. */
final class PayoutFees {
    /** Minor units: no more than the books take. */
    private static final long MOST_MINOR = 999_999_999_999_999L;

    private final Set<ChargedWork> chargedWork = new HashSet<>();
    private final Set<DisputedFee> reported = new HashSet<>();

    private record ChargedWork(UUID orderId, FeeType work) {}

    private record DisputedFee(UUID orderId, ReportedFee fee) {}

    /** Nothing was charged for this work yet, and the fee may be posted beside a payment in {@code currency}. */
    boolean isPostable(PayoutOrder order, ReportedFee fee, String currency) {
        long minor = fee.amount().minor();
        return !chargedWork.contains(new ChargedWork(order.orderId(), fee.work()))
                && fee.amount().currency().equals(currency)
                && minor > 0
                && minor <= MOST_MINOR;
    }

    /** It was posted or doubted before; nothing is no fee. */
    boolean isAlreadyReported(PayoutOrder order, ReportedFee fee) {
        return fee.amount().minor() == 0 || reported.contains(new DisputedFee(order.orderId(), fee));
    }

    void chargedWork(PayoutOrder order, ReportedFee fee) {
        chargedWork.add(new ChargedWork(order.orderId(), fee.work()));
        reported.add(new DisputedFee(order.orderId(), fee));
    }

    void recordDisputed(PayoutOrder order, ReportedFee fee) {
        reported.add(new DisputedFee(order.orderId(), fee));
    }
}
