package org.mutuality.journal.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mutuality.journal.calendar.CalendarQueries;
import org.mutuality.journal.calendar.Schedule;
import org.mutuality.journal.journal.JournalId;
import org.mutuality.platform.database.ReadModelDatabase;

/** Source: the directory with its statuses, calendar_view, reminder_family, journal_view, reminder_view, and the event store. */
@ApplicationScoped
class MissingJournalQueries implements MissingJournals {
    // Skips cohorts in which nobody may be reminded.
    private static final String COHORTS = """
            select * from directory_cohort c
            where open and exists (select from reminder_family f where f.cohort_id = c.cohort_id and f.consents)
            order by cohort_id""";
    // A month is expected of a family that ends it as active, and who is not active today is not asked for anything.
    private static final String FAMILIES = """
            select f.family_id from reminder_family f
              left join directory_family d on d.family_id = f.family_id and d.status_history <> '[]'
            where f.cohort_id = :cohort and f.consents and enrolled_at < :ends and f.family_id > :after
              and (d.family_id is null or family_status(d.status_history, :lastDay) = 'active'
                                          and family_status(d.status_history, :today) = 'active')
              and not exists (select from journal_view j where j.family_id = f.family_id and j.month = :month
                              and not exists (select from edition_withdrawal_view w where w.family_id = j.family_id
                                              and w.month = j.month and w.whole_month and w.withdrawn_version > j.version))
              and not exists (select from reminder_view r where r.family_id = f.family_id and r.month = :month
                              and (r.kind = 'overdue' or r.kind = :kind))
            order by f.family_id limit :most""";

    // The read model is behind by moments in which a family may submit its month, so this reads the event store.
    private static final String SETTLED = """
            select coalesce((select payload_type <> 'journal.JournalWithdrawn' from event_store
                where aggregate_identifier = :journal
                and payload_type in ('journal.JournalSubmitted', 'journal.JournalCorrected', 'journal.JournalWithdrawn')
                order by sequence_number desc limit 1), false)
            or exists (select from event_store
                where aggregate_identifier = :apart
                and (payload_type = 'journal.OverdueReminderIssued' or payload_type = 'journal.DueReminderIssued' and :kind = 'due'))""";

    private final ReadModelDatabase views;
    private final CalendarQueries calendars;

    MissingJournalQueries(ReadModelDatabase views, CalendarQueries calendars) {
        this.views = views;
        this.calendars = calendars;
    }

    @Override
    public List<ScheduledCohort> cohorts() {
        Map<UUID, Schedule> schedules = calendars.all();
        return views.read(sql -> sql.select(COHORTS)
                .map((row, context) -> scheduledCohort(row, schedules))
                .list());
    }

    @Override
    public List<UUID> families(DueMonth dueMonth, UUID after, int most) {
        return views.read(sql -> sql.createQuery(FAMILIES)
                .bind("cohort", dueMonth.cohortId())
                .bind("ends", dueMonth.endsAt().atOffset(ZoneOffset.UTC))
                .bind("lastDay", dueMonth.month().atEndOfMonth())
                .bind("today", dueMonth.today())
                .bind("after", after)
                .bind("month", dueMonth.month().toString())
                .bind("kind", dueMonth.kind().jsonValue())
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public boolean isSubmittedOrReminded(UUID family, DueMonth dueMonth) {
        return views.read(sql -> sql.createQuery(SETTLED)
                .bind("journal", JournalId.of(family, dueMonth.month()).asText())
                .bind("apart", ReminderId.of(family, dueMonth.month()).asText())
                .bind("kind", dueMonth.kind().jsonValue())
                .mapTo(Boolean.class)
                .one());
    }

    private static ScheduledCohort scheduledCohort(ResultSet row, Map<UUID, Schedule> schedules) throws SQLException {
        UUID cohortId = row.getObject("cohort_id", UUID.class);
        return new ScheduledCohort(
                cohortId,
                row.getString("country"),
                YearMonth.parse(row.getString("first_month")),
                schedules.getOrDefault(cohortId, Schedule.DEFAULT));
    }
}
