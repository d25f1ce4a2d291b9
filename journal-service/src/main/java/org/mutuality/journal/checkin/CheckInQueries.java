package org.mutuality.journal.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;

/** Check-ins that were not withdrawn. Source: check_in_view, reminder_family and the directory. */
@ApplicationScoped
class CheckInQueries {
    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final UUID LAST = new UUID(-1, -1);

    private static final String OF_FAMILY = """
            select * from check_in_view
            where family_id = ? and withdrawn_at is null and (held_on, check_in_id) < (?, ?)
            order by held_on desc, check_in_id desc limit ?""";
    private static final String LAST_OF_COHORT = """
            select * from (
              select f.family_id, last.*, coalesce(last.held_on, f.enrolled_on) as since
              from (select family_id, cohort_id, cast(enrolled_at at time zone 'UTC' as date) as enrolled_on
                    from reminder_family) f
              join directory_family d on d.family_id = f.family_id
              left join lateral (select held_on, channel, recorded_by from check_in_view c
                                 where c.family_id = f.family_id and withdrawn_at is null
                                 order by held_on desc, check_in_id desc limit 1) last on true
              where f.cohort_id = ? and d.cohort_id = ? and not d.erased
                and (d.status_history = '[]' or family_status(d.status_history, ?) in ('active', 'paused'))) family
            where (since, family_id) > (?, ?)
            order by since, family_id limit ?""";

    private final ReadModelDatabase views;

    CheckInQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * A check-in.
     *
     * @param checkInId id of the check-in
     * @param familyId the family
     * @param heldOn the day by the cohort's calendar
     * @param channel how they were in touch
     * @param recordedBy opaque id of the account of the liaison who recorded it
     * @param recordedAt when it was recorded
     */
    public record CheckInRow(
            UUID checkInId,
            UUID familyId,
            LocalDate heldOn,
            CheckInChannel channel,
            Optional<String> recordedBy,
            Instant recordedAt) {}

    /**
     * A family and its last check-in.
     *
     * @param familyId the family
     * @param since the day of the last check-in; without one, the day of the enrolment (UTC)
     * @param days whole days from then until today by the cohort's calendar
     * @param lastCheckIn its last check-in; left out when there was none
     */
    public record FamilyLastCheckIn(UUID familyId, LocalDate since, long days, Optional<LastCheckIn> lastCheckIn) {}

    /**
     * The last check-in of a family.
     *
     * @param heldOn the day by the cohort's calendar
     * @param channel how they were in touch
     * @param recordedBy opaque id of the account of the liaison who recorded it
     */
    public record LastCheckIn(LocalDate heldOn, CheckInChannel channel, Optional<String> recordedBy) {}

    /** Place in a list by day and id. */
    record DayPageKey(LocalDate day, UUID id) {}

    /** The family with which it was, also when it was withdrawn. */
    Optional<UUID> findFamilyOf(UUID checkInId) {
        return views.read(sql -> sql.select("select family_id from check_in_view where check_in_id = ?", checkInId)
                .mapTo(UUID.class)
                .findOne());
    }

    /**
     * Check-ins with a family, last day first.
     *
     * @param before only those before this place; empty: from the last one
     * @param limit rows at most
     */
    List<CheckInRow> ofFamily(UUID familyId, Optional<DayPageKey> before, int limit) {
        return views.read(sql -> sql.select(
                        OF_FAMILY,
                        familyId,
                        before.map(DayPageKey::day).orElse(END),
                        before.map(DayPageKey::id).orElse(LAST),
                        limit)
                .map((row, context) -> checkInRow(row))
                .list());
    }

    /**
     * Families of a cohort that take part today and are not erased, longest without a check-in first.
     *
     * @param after only those after this place; empty: from the first one
     * @param today by the cohort's calendar
     * @param limit rows at most
     */
    List<FamilyLastCheckIn> lastOfCohort(UUID cohortId, Optional<DayPageKey> after, LocalDate today, int limit) {
        return views.read(sql -> sql.select(
                        LAST_OF_COHORT,
                        cohortId,
                        cohortId,
                        today,
                        after.map(DayPageKey::day).orElse(LocalDate.EPOCH),
                        after.map(DayPageKey::id).orElse(new UUID(0, 0)),
                        limit)
                .map((row, context) -> familyLastCheckIn(row, today))
                .list());
    }

    private static CheckInRow checkInRow(ResultSet row) throws SQLException {
        return new CheckInRow(
                row.getObject("check_in_id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("held_on", LocalDate.class),
                CheckInChannel.of(row.getString("channel")),
                Optional.ofNullable(row.getString("recorded_by")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static FamilyLastCheckIn familyLastCheckIn(ResultSet row, LocalDate today) throws SQLException {
        LocalDate since = row.getObject("since", LocalDate.class);
        Optional<LocalDate> heldOn = Optional.ofNullable(row.getObject("held_on", LocalDate.class));
        return new FamilyLastCheckIn(
                row.getObject("family_id", UUID.class),
                since,
                // The day of the enrolment in UTC may not have begun for the cohort.
                Math.max(0, ChronoUnit.DAYS.between(since, today)),
                heldOn.isEmpty() ? Optional.empty() : Optional.of(lastCheckIn(row, heldOn.get())));
    }

    private static LastCheckIn lastCheckIn(ResultSet row, LocalDate heldOn) throws SQLException {
        return new LastCheckIn(
                heldOn, CheckInChannel.of(row.getString("channel")), Optional.ofNullable(row.getString("recorded_by")));
    }
}
