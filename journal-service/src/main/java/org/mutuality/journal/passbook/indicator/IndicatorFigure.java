package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.mutuality.platform.indicator.MonthFigure;

/**
 * Value of an indicator and what it is based on.
 *
 * @param value text with two decimals, or a list of choices
 */
record IndicatorFigure(Object value, int n, int missing) {
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static IndicatorFigure of(BigDecimal value, int n, int missing) {
        return new IndicatorFigure(
                value.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString(), n, missing);
    }

    static IndicatorFigure of(long count, int n, int missing) {
        return of(BigDecimal.valueOf(count), n, missing);
    }

    /** In percent; empty unless the whole is positive. */
    static Optional<IndicatorFigure> share(BigDecimal part, BigDecimal whole, int n, int missing) {
        return quotient(part.multiply(HUNDRED), whole).map(percent -> of(percent, n, missing));
    }

    static Optional<IndicatorFigure> share(long part, long whole, int missing) {
        return share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), Math.toIntExact(whole), missing);
    }

    /** In percent; empty where it has no value. */
    static Optional<IndicatorFigure> share(MonthFigure figure) {
        return share(figure.part(), figure.whole(), figure.n(), figure.missing());
    }

    /** Empty where it has no value. */
    static Optional<IndicatorFigure> mean(MonthFigure figure) {
        return quotient(figure.part(), figure.whole()).map(mean -> of(mean, figure.n(), figure.missing()));
    }

    static Optional<BigDecimal> quotient(BigDecimal part, BigDecimal whole) {
        return whole.signum() > 0 ? Optional.of(part.divide(whole, MathContext.DECIMAL64)) : Optional.empty();
    }
}
