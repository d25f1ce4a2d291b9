package org.mutuality.payment.payout;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.NameBasedUuid;

/**
 * One attempt to pay, as sent to the provider.
 *
 * @param orderId generated here and sent to the provider; its status is requested by it
 * @param batchId batch that sent it
 * @param attempt 1 for the first
 */
public record PayoutOrder(UUID orderId, UUID batchId, String provider, int attempt) {
    /** Derived from payout and attempt: what is sent again after a crash is the same order. */
    static PayoutOrder of(PayoutId payout, UUID batchId, String provider, int attempt) {
        return new PayoutOrder(NameBasedUuid.id("payout-order", payout.value(), attempt), batchId, provider, attempt);
    }
}
