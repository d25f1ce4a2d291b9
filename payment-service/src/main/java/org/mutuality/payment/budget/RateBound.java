package org.mutuality.payment.budget;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.mutuality.platform.problem.Message;

/**
 * Plausible rates of a conversion.
 *
 * @param lowest units bought for one unit sold
 * @param highest units bought for one unit sold
 * @param requirement the rates and what they follow from, for the refusal
 */
public record RateBound(BigDecimal lowest, BigDecimal highest, Message requirement) {
    private static final MathContext DOWN = new MathContext(8, RoundingMode.DOWN);
    private static final MathContext UP = new MathContext(8, RoundingMode.UP);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int PERCENT = 2;

    /** Within that many percent of the last rate between these currencies. */
    public static RateBound ofLast(BigDecimal last, int percent) {
        BigDecimal part = BigDecimal.valueOf(percent).movePointLeft(PERCENT);
        BigDecimal lowest = last.multiply(BigDecimal.ONE.subtract(part), DOWN);
        BigDecimal highest = last.multiply(BigDecimal.ONE.add(part), UP);
        return new RateBound(
                lowest,
                highest,
                Message.of("validation.rate-near-last", plain(lowest), plain(highest), percent, plain(last)));
    }

    /** Half to double of a rough rate: between currencies that were never converted before. */
    public static RateBound ofRough(BigDecimal rough) {
        BigDecimal lowest = rough.divide(TWO, DOWN);
        BigDecimal highest = rough.multiply(TWO, UP);
        return new RateBound(
                lowest, highest, Message.of("validation.rate-near-bounds", plain(lowest), plain(highest), plain(rough)));
    }

    boolean allows(BigDecimal rate) {
        return rate.compareTo(lowest) >= 0 && rate.compareTo(highest) <= 0;
    }

    private static String plain(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString();
    }
}
