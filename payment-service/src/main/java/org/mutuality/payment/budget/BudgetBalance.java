package org.mutuality.payment.budget;

import java.math.BigInteger;

/**
 * Money of one currency in a purse, in minor units; of any size, so that no receipt is one too many.
 *
 * @param received from funders, and bought
 * @param sold for another currency
 * @param reserved by batches that aren't closed
 * @param spent on payouts that reached families
 * @param fees taken by providers
 */
public record BudgetBalance(BigInteger received, BigInteger sold, BigInteger reserved, BigInteger spent, BigInteger fees) {
    static final BudgetBalance NONE =
            new BudgetBalance(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    /** Below zero only when a provider took a fee that wasn't there, or paid what it had told to have failed. */
    BigInteger available() {
        return received.subtract(sold).subtract(reserved).subtract(spent).subtract(fees);
    }

    BudgetBalance receive(long minor) {
        return new BudgetBalance(received.add(BigInteger.valueOf(minor)), sold, reserved, spent, fees);
    }

    BudgetBalance sell(long minor) {
        return new BudgetBalance(received, sold.add(BigInteger.valueOf(minor)), reserved, spent, fees);
    }

    BudgetBalance block(long minor) {
        return new BudgetBalance(received, sold, reserved.add(BigInteger.valueOf(minor)), spent, fees);
    }

    BudgetBalance spend(long minor) {
        return new BudgetBalance(received, sold, reserved, spent.add(BigInteger.valueOf(minor)), fees);
    }

    BudgetBalance charge(long minor) {
        return new BudgetBalance(received, sold, reserved, spent, fees.add(BigInteger.valueOf(minor)));
    }
}
