package org.mutuality.journal.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.calendar.Schedule;

class ScheduledCohortTest {
    private static final Schedule MANILA = new Schedule("Asia/Manila", 5, 10, "08:30");

    @Test
    void a_month_is_due_from_its_minute_on_and_overdue_later() {
        YearMonth march = YearMonth.of(2021, 3);
        assertThat(dueMonths(march, "2021-04-05T00:29:59Z")).isEmpty();
        assertThat(dueMonths(march, "2021-04-05T00:30:00Z")).containsExactly("2021-03 due");
        assertThat(dueMonths(march, "2021-04-15T00:29:59Z")).containsExactly("2021-03 due");
        assertThat(dueMonths(march, "2021-04-15T00:30:00Z")).containsExactly("2021-03 overdue");
    }

    @Test
    void a_calendar_set_late_reminds_of_three_months_and_no_more() {
        assertThat(dueMonths(YearMonth.of(2015, 1), "2021-04-07T00:00:00Z"))
                .containsExactly("2021-01 overdue", "2021-02 overdue", "2021-03 due");
    }

    @Test
    void no_month_before_the_cohort_is_owed() {
        assertThat(dueMonths(YearMonth.of(2021, 3), "2021-04-07T00:00:00Z")).containsExactly("2021-03 due");
        assertThat(dueMonths(YearMonth.of(2021, 4), "2021-04-07T00:00:00Z")).isEmpty();
    }

    private static List<String> dueMonths(YearMonth firstMonth, String now) {
        return new ScheduledCohort(UUID.randomUUID(), "PH", firstMonth, MANILA)
                .dueMonths(Instant.parse(now)).stream()
                        .map(dueMonth ->
                                dueMonth.month() + " " + dueMonth.kind().jsonValue())
                        .toList();
    }
}
