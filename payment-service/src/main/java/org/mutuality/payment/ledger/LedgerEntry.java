package org.mutuality.payment.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a transfer posts: two or more legs that sum to zero in each currency.
 *
 * @param country ISO 3166 alpha-2, of the books
 * @param valueOn value date, which may be before the posting
 * @param rate of a conversion: units bought for one unit sold
 */
public record LedgerEntry(
        String country, TransferCause cause, LocalDate valueOn, List<Leg> legs, Optional<BigDecimal> rate) {
    public LedgerEntry {
        legs = List.copyOf(legs);
        // 55.10 and 55.1 are equal rates, so that a repeated conversion is recognised.
        rate = rate.map(BigDecimal::stripTrailingZeros);
    }

    public LedgerEntry(String country, TransferCause cause, LocalDate valueOn, Leg... legs) {
        this(country, cause, valueOn, List.of(legs), Optional.empty());
    }
}
