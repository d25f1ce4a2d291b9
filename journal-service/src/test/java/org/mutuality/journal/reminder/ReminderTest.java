package org.mutuality.journal.reminder;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.journal.journal.JournalId;
import org.mutuality.journal.reminder.ReminderCommand.IssueDueReminder;
import org.mutuality.journal.reminder.ReminderCommand.IssueOverdueReminder;
import org.mutuality.journal.reminder.ReminderEvent.DueReminderIssued;
import org.mutuality.journal.reminder.ReminderEvent.OverdueReminderIssued;
import org.mutuality.testkit.AggregateSpec;

class ReminderTest {
    private static final UUID FAMILY = UUID.randomUUID();
    private static final UUID COHORT = UUID.randomUUID();
    private static final YearMonth MARCH = YearMonth.of(2021, 3);
    private static final ReminderId ID = ReminderId.of(FAMILY, MARCH);
    private static final JournalId JOURNAL = JournalId.of(FAMILY, MARCH);
    private static final Instant DUE = Instant.parse("2021-04-01T09:00:00Z");
    private static final Instant OVERDUE = Instant.parse("2021-04-08T09:00:00Z");

    private final AggregateSpec<Reminder> reminder = AggregateSpec.of(Reminder.class);

    @Test
    void a_family_is_reminded_once_that_a_month_is_due() {
        reminder.given().when(remindDue(DUE)).then(due(DUE));
        reminder.given(due(DUE)).when(remindDue(OVERDUE)).thenNothing();
    }

    @Test
    void and_once_that_it_is_overdue() {
        reminder.given(due(DUE)).when(remindOverdue(OVERDUE)).then(overdue());
        reminder.given(due(DUE), overdue())
                .when(remindOverdue(OVERDUE.plusSeconds(1)))
                .thenNothing();
        reminder.given().when(remindOverdue(OVERDUE)).then(overdue());
    }

    @Test
    void what_is_overdue_is_not_due_again_when_a_clock_goes_back() {
        reminder.given(overdue()).when(remindDue(DUE)).thenNothing();
    }

    @Test
    void of_a_month_that_is_submitted_nobody_is_reminded() {
        reminder.given(submitted()).when(remindDue(DUE)).thenNothing();
        reminder.given(due(DUE), submitted()).when(remindOverdue(OVERDUE)).thenNothing();
    }

    private static JournalSubmitted submitted() {
        return new JournalSubmitted(
                JOURNAL,
                FAMILY,
                COHORT,
                "PH",
                MARCH,
                1,
                "core-1",
                Map.of(),
                true,
                DUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static IssueDueReminder remindDue(Instant at) {
        return new IssueDueReminder(JOURNAL, FAMILY, COHORT, "PH", MARCH, DUE, at);
    }

    private static IssueOverdueReminder remindOverdue(Instant at) {
        return new IssueOverdueReminder(JOURNAL, FAMILY, COHORT, "PH", MARCH, DUE, OVERDUE, at);
    }

    private static DueReminderIssued due(Instant at) {
        return new DueReminderIssued(ID, FAMILY, COHORT, "PH", MARCH, DUE, at);
    }

    private static OverdueReminderIssued overdue() {
        return new OverdueReminderIssued(ID, FAMILY, COHORT, "PH", MARCH, DUE, OVERDUE, OVERDUE);
    }
}
