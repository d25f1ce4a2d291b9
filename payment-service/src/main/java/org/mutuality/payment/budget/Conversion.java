package org.mutuality.payment.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.NameBasedUuid;

/**
 * An exchange of money of one currency for another.
 *
 * @param from cohort or fund that sold
 * @param to cohort or fund that received the amount bought; may be the same
 * @param sold amount given
 * @param bought amount received: sold times rate, rounded half to even to the minor unit
 * @param rate as the bank stated it: units bought for one unit sold
 * @param convertedOn day of the exchange, not in the future
 */
public record Conversion(UUID from, UUID to, Money sold, Money bought, BigDecimal rate, LocalDate convertedOn) {
    public Conversion {
        // 55.10 equals 55.1, so that a repeated request has the same content.
        rate = rate.stripTrailingZeros();
    }

    /**
     * Id of the conversion in budgets and ledger, derived from the seller and the caller's id, so that an id does not
     * reveal whether another seller has used it.
     */
    public UUID causeId(UUID conversionId) {
        return NameBasedUuid.id("conversion", from, conversionId);
    }

    /** Amount bought by the rate, to the minor unit, rounded half to even. */
    BigDecimal boughtByRate() {
        return sold.toDecimal().multiply(rate).setScale(bought.toDecimal().scale(), RoundingMode.HALF_EVEN);
    }
}
