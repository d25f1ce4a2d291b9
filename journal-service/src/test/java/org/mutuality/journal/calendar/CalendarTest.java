package org.mutuality.journal.calendar;

import static org.mutuality.journal.calendar.CalendarProblem.CALENDAR_INVALID;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.calendar.CalendarCommand.SetCalendar;
import org.mutuality.journal.calendar.CalendarEvent.CalendarSet;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.testkit.AggregateSpec;

class CalendarTest {
    private static final CalendarId ID = new CalendarId(UUID.randomUUID());
    private static final Instant AT = Instant.parse("2021-03-01T08:00:00Z");
    private static final Schedule MANILA = new Schedule("Asia/Manila", 5, 10, "08:30");
    private static final Schedule LATER = new Schedule("Asia/Manila", 6, 10, "08:30");

    private final AggregateSpec<Calendar> calendar = AggregateSpec.of(Calendar.class);

    @Test
    void it_is_set_and_changed() {
        calendar.given().when(set(MANILA, Optional.empty())).then(calendarSet(1, MANILA));
        calendar.given(calendarSet(1, MANILA)).when(set(LATER, Optional.of(1))).then(calendarSet(2, LATER));
        calendar.given(calendarSet(1, MANILA))
                .when(set(MANILA, Optional.empty()))
                .thenNothing();
    }

    @Test
    void an_outdated_expected_version_is_refused() {
        calendar.given(calendarSet(1, MANILA), calendarSet(2, LATER))
                .when(set(MANILA, Optional.of(1)))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
    }

    @Test
    void all_errors_are_reported_at_once() {
        refused(new Schedule("Manila", 0, 0, "9:00"), "/timeZone", "/dueDay", "/overdueAfterDays", "/remindAt");
        refused(new Schedule("+08:00", 29, 61, "24:00"), "/timeZone", "/dueDay", "/overdueAfterDays", "/remindAt");
        for (String id : List.of("SystemV/PST8", "CET", "Singapore", "Etc", "/")) {
            refused(new Schedule(id, 5, 10, "08:30"), "/timeZone");
        }
        refused(new Schedule("", 28, 60, "٠٩:٠٠"), "/timeZone", "/remindAt");
    }

    private void refused(Schedule schedule, String... pointers) {
        calendar.given().when(set(schedule, Optional.empty())).thenRefused(CALENDAR_INVALID, pointers);
    }

    private static SetCalendar set(Schedule schedule, Optional<Integer> from) {
        return new SetCalendar(ID, "PH", schedule, from, AT);
    }

    private static CalendarSet calendarSet(int version, Schedule schedule) {
        return new CalendarSet(ID, "PH", version, schedule, AT);
    }
}
