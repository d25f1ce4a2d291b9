package org.mutuality.journal.passbook.readmodel;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.calendar.Schedule;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.journal.passbook.ReportedMonths.month;

class MonthTimelineTest {
    private static final Schedule MANILA = new Schedule("Asia/Manila", 5, 7, "09:00");
    private static final YearMonth JANUARY = YearMonth.of(2021, 1);

    // 09:00 of the 5th of May in Manila: April is due.
    private static final Instant DUE = Instant.parse("2021-05-05T01:00:00Z");

    @Test
    void each_month_says_how_far_it_is_kept() {
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
    void drafts_are_told_of_or_not_at_all() {
        assertThat(months().until(DUE, YearMonth.of(2021, 4)))
                .extracting(PassbookMonth::draft)
                .containsExactly(Optional.of(true), Optional.of(false));
        assertThat(new MonthTimeline(MANILA, Map.of(), Set.of(), Optional.empty()).until(DUE, YearMonth.of(2021, 5)))
                .extracting(PassbookMonth::draft)
                .containsExactly(Optional.empty());
    }

    @Test
    void months_begin_when_the_family_could_tell_them() {
        Instant inMarch = Instant.parse("2021-02-28T16:00:00Z");
        assertThat(months().since(JANUARY, Optional.of(inMarch))).isEqualTo(YearMonth.of(2021, 3));
        assertThat(months().since(JANUARY, Optional.of(Instant.EPOCH))).isEqualTo(JANUARY);
        assertThat(months().since(JANUARY, Optional.empty())).isEqualTo(JANUARY);
        assertThat(months(month("2021-02", Map.of())).since(JANUARY, Optional.of(inMarch)))
                .isEqualTo(YearMonth.of(2021, 2));
    }

    @Test
    void a_cohort_of_the_year_nought_makes_no_endless_book() {
        assertThat(months().until(DUE, YearMonth.of(0, 1))).hasSize(MonthTimeline.MAX_MONTHS);
        assertThat(months().until(DUE, YearMonth.of(2021, 6))).isEmpty();
    }

    @Test
    void what_comes_next_begins_with_what_contradicts_itself() {
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
                        "TELL_MONTH 2021-01 true",
                        "TELL_MONTH 2021-04 false",
                        "TELL_MONTH 2021-05 false",
                        "COMPLETE_MONTH 2021-02 false");
    }

    private static MonthTimeline months(JournalQueries.JournalRow... told) {
        return new MonthTimeline(
                MANILA,
                Stream.of(told).collect(toMap(JournalQueries.JournalRow::month, month -> month)),
                told.length == 0 ? Set.of() : Set.of(YearMonth.of(2021, 3)),
                Optional.of(Set.of(YearMonth.of(2021, 4))));
    }
}
