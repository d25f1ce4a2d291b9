package org.mutuality.journal.passbook.readmodel;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.journal.passbook.ReportedMonths.month;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.calendar.Schedule;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.platform.directory.FamilyStatus;
import org.mutuality.platform.directory.StatusHistory;
import org.mutuality.platform.directory.StatusHistory.StatusChange;

class MonthTimelineTest {
    private static final Schedule MANILA = new Schedule("Asia/Manila", 5, 7, "09:00");
    private static final YearMonth JANUARY = YearMonth.of(2021, 1);

    // 09:00 of the 5th of May in Manila: April is due.
    private static final Instant DUE = Instant.parse("2021-05-05T01:00:00Z");

    @Test
    void each_month_has_its_state() {
        MonthTimeline months =
                months(month("2021-01", true, Map.of()), month("2021-02", false, Map.of()), month("2021-03", Map.of()));
        assertThat(months.until(DUE, JANUARY))
                .extracting(PassbookMonth::state)
                .containsExactly(
                        MonthState.COMPLETE,
                        MonthState.INCOMPLETE,
                        MonthState.CONFLICT,
                        MonthState.MISSING,
                        MonthState.COMING);
        assertThat(months.until(DUE.minusMillis(1), JANUARY))
                .extracting(PassbookMonth::state)
                .endsWith(MonthState.COMING, MonthState.COMING);
    }

    @Test
    void drafts_are_shown_or_omitted_for_all_months() {
        assertThat(months().until(DUE, YearMonth.of(2021, 4)))
                .extracting(PassbookMonth::draft)
                .containsExactly(Optional.of(true), Optional.of(false));
        assertThat(new MonthTimeline(MANILA, Map.of(), Set.of(), Optional.empty(), StatusHistory.NONE)
                        .until(DUE, YearMonth.of(2021, 5)))
                .extracting(PassbookMonth::draft)
                .containsExactly(Optional.empty());
    }

    @Test
    void months_begin_with_the_first_the_family_could_submit() {
        Instant inMarch = Instant.parse("2021-02-28T16:00:00Z");
        assertThat(months().since(JANUARY, Optional.of(inMarch))).isEqualTo(YearMonth.of(2021, 3));
        assertThat(months().since(JANUARY, Optional.of(Instant.EPOCH))).isEqualTo(JANUARY);
        assertThat(months().since(JANUARY, Optional.empty())).isEqualTo(JANUARY);
        assertThat(months(month("2021-02", Map.of())).since(JANUARY, Optional.of(inMarch)))
                .isEqualTo(YearMonth.of(2021, 2));
    }

    @Test
    void a_cohort_of_the_year_zero_makes_no_endless_passbook() {
        assertThat(months().until(DUE, YearMonth.of(0, 1))).hasSize(MonthTimeline.MAX_MONTHS);
        assertThat(months().until(DUE, YearMonth.of(2021, 6))).isEmpty();
    }

    @Test
    void a_month_that_ends_while_the_family_is_paused_or_gone_is_not_expected_and_stays_if_it_was_submitted() {
        StatusHistory statuses = new StatusHistory(List.of(
                change(1, FamilyStatus.PAUSED, "2021-01-31"),
                change(2, FamilyStatus.ACTIVE, "2021-03-01"),
                change(3, FamilyStatus.LEFT, "2021-04-30")));
        JournalQueries.JournalRow february = month("2021-02", true, Map.of());
        MonthTimeline months =
                new MonthTimeline(MANILA, Map.of(february.month(), february), Set.of(), Optional.empty(), statuses);
        assertThat(months.until(DUE, JANUARY))
                .extracting(PassbookMonth::state)
                .containsExactly(
                        MonthState.NOT_EXPECTED,
                        MonthState.COMPLETE,
                        MonthState.MISSING,
                        MonthState.NOT_EXPECTED,
                        MonthState.NOT_EXPECTED);
        assertThat(NextStepsBuilder.of(months.until(DUE, JANUARY), List.of(), List.of(), List.of(), DUE))
                .extracting(NextStep::month)
                .containsExactly(Optional.of(YearMonth.of(2021, 3)));
    }

    private static StatusChange change(int number, FamilyStatus status, String from) {
        return new StatusChange(number, status, LocalDate.parse(from), Instant.EPOCH);
    }

    @Test
    void next_steps_begin_with_conflicts() {
        MonthTimeline months = months(month("2021-02", false, Map.of()), month("2021-03", Map.of()));
        List<NextStep> next = NextStepsBuilder.of(months.until(DUE, JANUARY), List.of(), List.of(), List.of(), DUE);
        assertThat(next)
                .extracting(one -> "%s %s %s"
                        .formatted(
                                one.type(),
                                one.month().orElseThrow(),
                                one.overdue().orElse(false)))
                .containsExactly(
                        "SOLVE_CONFLICT 2021-03 false",
                        "SUBMIT_JOURNAL 2021-01 true",
                        "SUBMIT_JOURNAL 2021-04 false",
                        "SUBMIT_JOURNAL 2021-05 false",
                        "COMPLETE_MONTH 2021-02 false");
    }

    private static MonthTimeline months(JournalQueries.JournalRow... journals) {
        return new MonthTimeline(
                MANILA,
                Stream.of(journals).collect(toMap(JournalQueries.JournalRow::month, month -> month)),
                journals.length == 0 ? Set.of() : Set.of(YearMonth.of(2021, 3)),
                Optional.of(Set.of(YearMonth.of(2021, 4))),
                StatusHistory.NONE);
    }
}
