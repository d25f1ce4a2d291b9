package org.mutuality.payment.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.NameBasedUuid;

/**
 * Money of one currency given for money of another.
 *
 * @param from cohort or fund that sold
 * @param to cohort or fund that got what was bought; may be the same
 * @param rate as the bank stated it: units bought for one unit sold
 */
public record Conversion(UUID from, UUID to, Money sold, Money bought, BigDecimal rate, LocalDate convertedOn) {
    public Conversion {
        // 55.10 and 55.1 are one rate, so that the same conversion told again is the same.
        rate = rate.stripTrailingZeros();
    }

    /** By which both purses and the books know it: the seller's own, so that an id tells nobody else whether it was used. */
    public UUID causeId(UUID conversionId) {
        return NameBasedUuid.id("conversion", from, conversionId);
    }

    /** What the rate makes of what was sold, to the minor unit, half to even. */
    BigDecimal boughtByRate() {
        return sold.toDecimal().multiply(rate).setScale(bought.toDecimal().scale(), RoundingMode.HALF_EVEN);
    }
}
