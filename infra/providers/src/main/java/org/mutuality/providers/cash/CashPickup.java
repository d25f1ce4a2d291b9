package org.mutuality.providers.cash;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Cash that waits at a point, or was handed out.
 *
 * @param amount plain decimal, as it was told
 * @param handedAt when its family comes
 * @param claimed whether it ever does
 * @param validUntil the last day (UTC) on which the code is good; empty: it is for ever
 */
public record CashPickup(
        String orderId,
        String point,
        String amount,
        String currency,
        String code,
        Instant handedAt,
        boolean claimed,
        String validUntil) {
    // Books of before have none.
    @SuppressWarnings("NullAway")
    public CashPickup {
        validUntil = validUntil == null ? "" : validUntil;
    }

    boolean handedOut(Instant now) {
        return claimed && !handedAt.isAfter(now) && isGood(handedAt);
    }

    boolean isGood(Instant at) {
        return validUntil.isEmpty() || !LocalDate.ofInstant(at, ZoneOffset.UTC).isAfter(LocalDate.parse(validUntil));
    }

    /** Told anew of what nobody has come for: it is good for longer. */
    boolean outlives(CashPickup before) {
        return !before.validUntil.isEmpty() && (validUntil.isEmpty() || validUntil.compareTo(before.validUntil) > 0);
    }

    CashPickup collected(Instant at) {
        return new CashPickup(orderId, point, amount, currency, code, at, true, validUntil);
    }
}
