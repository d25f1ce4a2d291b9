package org.mutuality.contracts.journal;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A cohort's calendar was set; key: the cohort. Its days and months begin by this time zone, those before the change too.
 *
 * @param version 1 for the first calendar, one higher with each change. A lower version never replaces a higher one
 * @param timeZone IANA time zone with its area, such as {@code Asia/Manila}, or {@code UTC}
 */
@PublishedAs("mutuality.journal.CalendarSet")
public record CalendarSet(UUID cohortId, String country, int version, String timeZone, Instant at)
        implements JournalFact {}
