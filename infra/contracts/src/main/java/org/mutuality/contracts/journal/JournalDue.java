package org.mutuality.contracts.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** The journal of {@code month} is due and has not been submitted. */
@PublishedAs("mutuality.journal.JournalDue")
public record JournalDue(UUID familyId, UUID cohortId, String country, YearMonth month, Instant dueAt, Instant at)
        implements ReminderFact {}
