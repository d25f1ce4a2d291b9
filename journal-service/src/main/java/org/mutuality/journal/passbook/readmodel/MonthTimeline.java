package org.mutuality.journal.passbook.readmodel;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mutuality.journal.calendar.Schedule;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.platform.directory.FamilyStatus;
import org.mutuality.platform.directory.StatusHistory;

/**
 * The months of one family.
 *
 * @param conflicts months with conflicting journals
 * @param drafts months with a draft; empty: not visible to the reader
 * @param statuses changes of the family's status
 */
public record MonthTimeline(
        Schedule schedule,
        Map<YearMonth, JournalQueries.JournalRow> journals,
        Set<YearMonth> conflicts,
        Optional<Set<YearMonth>> drafts,
        StatusHistory statuses) {
    // Fifty years, so that a cohort created with a mistyped year does not produce an endless passbook.
    static final int MAX_MONTHS = 600;

    /** First month that the family is expected to submit. A cohort may be older than the family's time in it. */
    YearMonth since(YearMonth cohortFirst, Optional<Instant> enrolledAt) {
        YearMonth first =
                enrolledAt.map(schedule::monthAt).filter(cohortFirst::isBefore).orElse(cohortFirst);
        return journals.keySet().stream()
                .filter(first::isAfter)
                .min(YearMonth::compareTo)
                .orElse(first);
    }

    /** Oldest first, up to the current month or the last one submitted ahead of it. */
    public List<PassbookMonth> until(Instant now, YearMonth since) {
        YearMonth last = Stream.concat(journals.keySet().stream(), Stream.of(schedule.monthAt(now)))
                .max(YearMonth::compareTo)
                .orElseThrow();
        YearMonth earliest = last.minusMonths(MAX_MONTHS - 1L);
        return Stream.iterate(since.isBefore(earliest) ? earliest : since, month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(last))
                .map(month -> toMonth(month, now))
                .toList();
    }

    private PassbookMonth toMonth(YearMonth month, Instant now) {
        return new PassbookMonth(
                month,
                state(month, now),
                Optional.ofNullable(journals.get(month)).map(JournalQueries.JournalRow::version),
                drafts.map(kept -> kept.contains(month)),
                Optional.ofNullable(journals.get(month)).flatMap(JournalQueries.JournalRow::submittedBy),
                schedule.dueAt(month),
                schedule.overdueAt(month));
    }

    private MonthState state(YearMonth month, Instant now) {
        if (conflicts.contains(month)) {
            return MonthState.CONFLICT;
        }
        return Optional.ofNullable(journals.get(month))
                .map(journal -> journal.complete() ? MonthState.COMPLETE : MonthState.INCOMPLETE)
                .orElseGet(() -> stateOfMissing(month, now));
    }

    private MonthState stateOfMissing(YearMonth month, Instant now) {
        if (statuses.atEndOf(month) != FamilyStatus.ACTIVE) {
            return MonthState.NOT_EXPECTED;
        }
        return now.isBefore(schedule.dueAt(month)) ? MonthState.COMING : MonthState.MISSING;
    }
}
