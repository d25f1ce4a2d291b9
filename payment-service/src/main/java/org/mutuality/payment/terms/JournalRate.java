package org.mutuality.payment.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mutuality.contracts.Money;

/**
 * What a complete journal of a month is worth, and until when.
 *
 * @param latestDay days after the month's end until which a journal earns; empty when late ones earn too
 */
public record JournalRate(Money perJournal, Optional<Integer> latestDay) {
    // Where the day ends last on Earth: no family's own evening counts as tomorrow.
    private static final ZoneOffset LAST_ON_EARTH = ZoneOffset.ofHours(-12);

    /** Whether a journal of {@code month} that was told then earns. */
    public boolean isSubmittedInTime(YearMonth month, Instant toldAt) {
        LocalDate told = LocalDate.ofInstant(toldAt, LAST_ON_EARTH);
        return latestDay
                .map(days -> !told.isAfter(month.atEndOfMonth().plusDays(days)))
                .orElse(true);
    }
}
