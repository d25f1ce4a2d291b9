package org.mutuality.payment.purse;

import java.math.BigInteger;

/**
 * Money of one currency in a purse, in minor units; of any size, so that no receipt is one too many.
 *
 * @param received from funders, and bought
 * @param sold for another currency
 * @param blocked by batches that aren't closed
 * @param spent on payouts that reached families
 * @param fees taken by providers
 */
public record Funds(BigInteger received, BigInteger sold, BigInteger blocked, BigInteger spent, BigInteger fees) {
    static final Funds NONE =
            new Funds(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    /** Below zero only when a provider took a fee that wasn't there, or paid what it had told to have failed. */
    BigInteger free() {
        return received.subtract(sold).subtract(blocked).subtract(spent).subtract(fees);
    }

    Funds receive(long minor) {
        return new Funds(received.add(BigInteger.valueOf(minor)), sold, blocked, spent, fees);
    }

    Funds sell(long minor) {
        return new Funds(received, sold.add(BigInteger.valueOf(minor)), blocked, spent, fees);
    }

    Funds block(long minor) {
        return new Funds(received, sold, blocked.add(BigInteger.valueOf(minor)), spent, fees);
    }

    Funds spend(long minor) {
        return new Funds(received, sold, blocked, spent.add(BigInteger.valueOf(minor)), fees);
    }

    Funds charge(long minor) {
        return new Funds(received, sold, blocked, spent, fees.add(BigInteger.valueOf(minor)));
    }
}
