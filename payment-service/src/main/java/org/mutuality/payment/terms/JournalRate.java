package org.mutuality.payment.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mutuality.contracts.Money;

/**
 * What a complete journal of a month earns, and until when.
 *
 * @param latestDay days after the end of the month until which a journal earns; empty: late ones earn too
 */
public record JournalRate(Money perJournal, Optional<Integer> latestDay) {
    // The time zone in which a day ends last: a family's own evening must not count as the next day.
    private static final ZoneOffset LAST_ON_EARTH = ZoneOffset.ofHours(-12);

    /** Whether a journal of {@code month} submitted at that time earns. */
    public boolean isSubmittedInTime(YearMonth month, Instant submittedAt) {
        LocalDate submittedOn = LocalDate.ofInstant(submittedAt, LAST_ON_EARTH);
        return latestDay
                .map(days -> !submittedOn.isAfter(month.atEndOfMonth().plusDays(days)))
                .orElse(true);
    }
}
