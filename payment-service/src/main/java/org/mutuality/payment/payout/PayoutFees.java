package org.mutuality.payment.payout;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Fees of a payout's orders: charged ones, one for each type, and reports that could not be posted. */
final class PayoutFees {
    /** Minor units: the limit of the ledger. */
    private static final long MAX_MINOR = 999_999_999_999_999L;

    private final Set<ChargedWork> chargedWork = new HashSet<>();
    private final Set<DisputedFee> reported = new HashSet<>();

    private record ChargedWork(UUID orderId, FeeType work) {}

    private record DisputedFee(UUID orderId, ReportedFee fee) {}

    /** No fee of this type was charged yet, and it can be posted with a payment in {@code currency}. */
    boolean isPostable(PayoutOrder order, ReportedFee fee, String currency) {
        long minor = fee.amount().minor();
        return !chargedWork.contains(new ChargedWork(order.orderId(), fee.work()))
                && fee.amount().currency().equals(currency)
                && minor > 0
                && minor <= MAX_MINOR;
    }

    /** It was posted or disputed before; zero is no fee. */
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
