package org.mutuality.providers.cash;

import java.time.Instant;

/**
 * Cash that waits at a point, or was handed out.
 *
 * @param amount plain decimal, as it was told
 * @param handedAt when its family comes
 * @param claimed whether it ever does
 */
public record Handed(
        String orderId, String point, String amount, String currency, String code, Instant handedAt, boolean claimed) {
    boolean handedOut(Instant now) {
        return claimed && !handedAt.isAfter(now);
    }
}
