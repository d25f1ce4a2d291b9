package org.mutuality.payment.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a transfer writes into the books: two legs or more that sum to zero in each currency.
 *
 * @param country ISO 3166 alpha-2: in whose books
 * @param valueOn when it counts, which may be before it was posted
 * @param rate of a conversion: units bought for one unit sold
 */
public record LedgerEntry(
        String country, TransferCause cause, LocalDate valueOn, List<Leg> legs, Optional<BigDecimal> rate) {
    public LedgerEntry {
        legs = List.copyOf(legs);
        // 55.10 and 55.1 are one rate, so that the same conversion told again is the same.
        rate = rate.map(BigDecimal::stripTrailingZeros);
    }

    public LedgerEntry(String country, TransferCause cause, LocalDate valueOn, Leg... legs) {
        this(country, cause, valueOn, List.of(legs), Optional.empty());
    }
}
