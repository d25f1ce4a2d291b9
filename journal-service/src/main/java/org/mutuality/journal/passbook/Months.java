package org.mutuality.journal.passbook;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mutuality.journal.calendar.Schedule;
import org.mutuality.journal.journal.JournalView;

/**
 * The months of one family.
 *
 * @param conflicts of which two devices told different things
 * @param drafts empty: not to be told of
 */
record Months(
        Schedule schedule,
        Map<YearMonth, JournalView.Month> told,
        Set<YearMonth> conflicts,
        Optional<Set<YearMonth>> drafts) {
    // Fifty years, for a cohort that is founded with a typing error must not print a book.
    static final int MOST = 600;

    /** The first that is the family's to tell. A cohort may be older than the family's time in it. */
    YearMonth since(YearMonth cohortFirst, Optional<Instant> enrolledAt) {
        YearMonth first =
                enrolledAt.map(schedule::monthAt).filter(cohortFirst::isBefore).orElse(cohortFirst);
        return told.keySet().stream()
                .filter(first::isAfter)
                .min(YearMonth::compareTo)
                .orElse(first);
    }

    /** Oldest first, to the month in progress, or to the last that was told ahead of it. */
    List<KeptMonth> until(Instant now, YearMonth since) {
        YearMonth last = Stream.concat(told.keySet().stream(), Stream.of(schedule.monthAt(now)))
                .max(YearMonth::compareTo)
                .orElseThrow();
        YearMonth earliest = last.minusMonths(MOST - 1L);
        return Stream.iterate(since.isBefore(earliest) ? earliest : since, month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(last))
                .map(month -> kept(month, now))
                .toList();
    }

    private KeptMonth kept(YearMonth month, Instant now) {
        return new KeptMonth(
                month,
                state(month, now),
                Optional.ofNullable(told.get(month)).map(JournalView.Month::version),
                drafts.map(kept -> kept.contains(month)),
                Optional.ofNullable(told.get(month)).flatMap(JournalView.Month::toldBy),
                schedule.dueAt(month),
                schedule.overdueAt(month));
    }

    private MonthState state(YearMonth month, Instant now) {
        if (conflicts.contains(month)) {
            return MonthState.CONFLICT;
        }
        return Optional.ofNullable(told.get(month))
                .map(journal -> journal.complete() ? MonthState.COMPLETE : MonthState.INCOMPLETE)
                .orElse(now.isBefore(schedule.dueAt(month)) ? MonthState.COMING : MonthState.MISSING);
    }
}
