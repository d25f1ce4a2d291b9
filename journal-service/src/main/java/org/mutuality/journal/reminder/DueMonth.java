package org.mutuality.journal.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A month that the families of a cohort should have submitted by now.
 *
 * @param today day by the cohort's calendar
 * @param endsAt end of the month by the cohort's calendar
 */
record DueMonth(
        UUID cohortId,
        String country,
        YearMonth month,
        ReminderKind kind,
        LocalDate today,
        Instant endsAt,
        Instant dueAt,
        Instant overdueAt) {}
