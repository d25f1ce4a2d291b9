package org.mutuality.payment.budget;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Plausible rates of a conversion.
 *
 * @param lowest units bought for one unit sold
 * @param highest units bought for one unit sold
 * @param basis what they follow from, for the refusal
 */
public record RateBound(BigDecimal lowest, BigDecimal highest, String basis) {
    private static final MathContext DOWN = new MathContext(8, RoundingMode.DOWN);
    private static final MathContext UP = new MathContext(8, RoundingMode.UP);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int PERCENT = 2;

    /** Within that many percent of the last rate between these currencies. */
    public static RateBound ofLast(BigDecimal last, int percent) {
        BigDecimal part = BigDecimal.valueOf(percent).movePointLeft(PERCENT);
        return new RateBound(
                last.multiply(BigDecimal.ONE.subtract(part), DOWN),
                last.multiply(BigDecimal.ONE.add(part), UP),
                "within %d %% of the last rate, %s".formatted(percent, plain(last)));
    }

    /** Half to double of a rough rate: between currencies that were never converted before. */
    public static RateBound ofRough(BigDecimal rough) {
        return new RateBound(
                rough.divide(TWO, DOWN),
                rough.multiply(TWO, UP),
                "half to double of the rate that follows from the bounds of both currencies, %s"
                        .formatted(plain(rough)));
    }

    boolean allows(BigDecimal rate) {
        return rate.compareTo(lowest) >= 0 && rate.compareTo(highest) <= 0;
    }

    String description() {
        return "must be from %s to %s: %s".formatted(plain(lowest), plain(highest), basis);
    }

    private static String plain(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString();
    }
}
