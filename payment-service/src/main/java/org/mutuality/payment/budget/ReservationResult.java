package org.mutuality.payment.budget;

import java.math.BigInteger;
import org.mutuality.contracts.Money;

/**
 * What a purse says when it is asked to block.
 *
 * @param missing zero when the money is blocked; else by how much it is too small, 10^15 minor units at most
 */
public record ReservationResult(Money missing) {
    private static final BigInteger MOST = BigInteger.valueOf(1_000_000_000_000_000L);

    static ReservationResult complete(String currency) {
        return new ReservationResult(Money.zero(currency));
    }

    static ReservationResult lacks(BigInteger minor, String currency) {
        return new ReservationResult(new Money(minor.min(MOST).longValueExact(), currency));
    }
}
