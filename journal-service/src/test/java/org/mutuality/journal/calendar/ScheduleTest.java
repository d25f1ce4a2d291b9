package org.mutuality.journal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void a_month_is_due_by_the_cohort_s_own_clock() {
        Schedule manila = new Schedule("Asia/Manila", 5, 10, "08:30");
        assertThat(manila.dueAt(YearMonth.of(2021, 12))).isEqualTo(Instant.parse("2022-01-05T00:30:00Z"));
        assertThat(manila.overdueAt(YearMonth.of(2021, 12))).isEqualTo(Instant.parse("2022-01-15T00:30:00Z"));
        assertThat(manila.endOf(YearMonth.of(2021, 12))).isEqualTo(Instant.parse("2021-12-31T16:00:00Z"));
    }

    @Test
    void where_none_is_set_it_is_the_first_at_nine_utc_and_a_week() {
        assertThat(Schedule.DEFAULT.dueAt(YearMonth.of(2021, 3))).isEqualTo(Instant.parse("2021-04-01T09:00:00Z"));
        assertThat(Schedule.DEFAULT.overdueAt(YearMonth.of(2021, 3))).isEqualTo(Instant.parse("2021-04-08T09:00:00Z"));
    }

    @Test
    void a_local_time_that_a_clock_change_skips_is_an_hour_later() {
        // In New York 02:30 of 14 March 2021 did not exist.
        assertThat(new Schedule("America/New_York", 14, 1, "02:30").dueAt(YearMonth.of(2021, 2)))
                .isEqualTo(Instant.parse("2021-03-14T07:30:00Z"));
    }

    @Test
    void a_local_time_that_comes_twice_is_the_first() {
        // In New York 01:30 of 7 November 2021 occurred at 05:30 and at 06:30 UTC.
        assertThat(new Schedule("America/New_York", 7, 1, "01:30").dueAt(YearMonth.of(2021, 10)))
                .isEqualTo(Instant.parse("2021-11-07T05:30:00Z"));
    }

    @Test
    void overdue_days_are_days_of_the_calendar_also_across_a_clock_change() {
        assertThat(new Schedule("America/New_York", 10, 10, "09:00").overdueAt(YearMonth.of(2021, 2)))
                .isEqualTo(Instant.parse("2021-03-20T13:00:00Z"));
    }
}
