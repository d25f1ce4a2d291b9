package org.mutuality.journal.reminder;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mutuality.journal.calendar.Schedule;

/** An open cohort with its calendar. */
record ScheduledCohort(UUID cohortId, String country, YearMonth firstMonth, Schedule schedule) {
    // A calendar that is set today must not cause reminders of past years.
    private static final int MONTHS_BACK = 3;

    /** What is due or overdue at {@code now}, oldest month first. */
    List<DueMonth> dueMonths(Instant now) {
        YearMonth current = schedule.monthAt(now);
        return IntStream.rangeClosed(1, MONTHS_BACK)
                .mapToObj(back -> current.minusMonths(MONTHS_BACK + 1L - back))
                .filter(month -> !month.isBefore(firstMonth))
                .flatMap(month -> kind(month, now).map(kind -> dueMonth(month, kind, now)).stream())
                .toList();
    }

    // Overdue replaces due.
    private Optional<ReminderKind> kind(YearMonth month, Instant now) {
        if (!now.isBefore(schedule.overdueAt(month))) {
            return Optional.of(ReminderKind.OVERDUE);
        }
        return now.isBefore(schedule.dueAt(month)) ? Optional.empty() : Optional.of(ReminderKind.DUE);
    }

    private DueMonth dueMonth(YearMonth month, ReminderKind kind, Instant now) {
        return new DueMonth(
                cohortId,
                country,
                month,
                kind,
                schedule.dayAt(now),
                schedule.endOf(month),
                schedule.dueAt(month),
                schedule.overdueAt(month));
    }
}
