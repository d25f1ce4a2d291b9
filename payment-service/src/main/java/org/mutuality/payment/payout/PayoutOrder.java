package org.mutuality.payment.payout;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.NameBasedUuid;

/**
 * One attempt to pay, as the provider knows it.
 *
 * @param orderId ours, told to the provider; whoever asks what became of it asks by this
 * @param batchId in which it was sent
 * @param attempt 1 for the first
 */
public record PayoutOrder(UUID orderId, UUID batchId, String provider, int attempt) {
    /** The same for ever: what is sent again after a crash is the same order. */
    static PayoutOrder of(PayoutId payout, UUID batchId, String provider, int attempt) {
        return new PayoutOrder(NameBasedUuid.id("payout-order", payout.value(), attempt), batchId, provider, attempt);
    }
}
