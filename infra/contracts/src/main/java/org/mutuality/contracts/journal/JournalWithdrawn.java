package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A journal was taken back: from {@code at} on the month counts as not submitted. What was known before stays as it was. A later
 * {@link JournalCorrected} with a higher version submits the month again.
 *
 * @param version one more than that of the last version that counted
 */
@PublishedAs("mutuality.journal.JournalWithdrawn")
public record JournalWithdrawn(
        UUID journalId, UUID familyId, UUID cohortId, String country, YearMonth month, int version, Instant at)
        implements JournalMonthFact {}
