package org.mutuality.journal.reminder;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mutuality.journal.calendar.Schedule;

/** An open cohort with the calendar that counts for it. */
record ScheduledCohort(UUID cohortId, String country, YearMonth firstMonth, Schedule schedule) {
    // A calendar set today must not remind of years.
    private static final int MONTHS_BACK = 3;

    /** What is due or overdue at {@code now}, oldest month first. */
    List<DueMonth> owing(Instant now) {
        YearMonth current = schedule.monthAt(now);
        return IntStream.rangeClosed(1, MONTHS_BACK)
                .mapToObj(back -> current.minusMonths(MONTHS_BACK + 1L - back))
                .filter(month -> !month.isBefore(firstMonth))
                .flatMap(month -> kind(month, now).map(kind -> owing(month, kind)).stream())
                .toList();
    }

    // What is overdue is not told to be due any more.
    private Optional<ReminderKind> kind(YearMonth month, Instant now) {
        if (!now.isBefore(schedule.overdueAt(month))) {
            return Optional.of(ReminderKind.OVERDUE);
        }
        return now.isBefore(schedule.dueAt(month)) ? Optional.empty() : Optional.of(ReminderKind.DUE);
    }

    private DueMonth owing(YearMonth month, ReminderKind kind) {
        return new DueMonth(
                cohortId,
                country,
                month,
                kind,
                schedule.endOf(month),
                schedule.dueAt(month),
                schedule.overdueAt(month));
    }
}
