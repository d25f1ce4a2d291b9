package org.mutuality.journal.period;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;

/**
 * Locks of cohorts' months. Source: {@code period_view}, behind the events by the lag in {@code follower_lag_events}.
 */
@ApplicationScoped
public class PeriodQueries {
    private static final String PAGE = "select * from period_view where cohort_id = ? and (month, number) < (?, ?)"
            + " order by month desc, number desc limit ?";
    private static final String LOCKED =
            "select locked from period_view where cohort_id = ? and month = ? order by number desc limit 1";

    private final ReadModelDatabase views;

    PeriodQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * One change of a month: it was locked or reopened.
     *
     * @param month the month
     * @param number number of the change in the month's history, from 1
     * @param locked true when it was locked, false when it was reopened
     * @param by subject of the account that made the change
     * @param reason why it was reopened; absent when it was locked
     * @param at when the change was made
     */
    public record PeriodChange(
            YearMonth month, int number, boolean locked, String by, Optional<String> reason, Instant at) {}

    /**
     * Newest month first, and of each month the last change first.
     *
     * @param month with {@code number} the last change of the previous page; empty: from the newest
     */
    public List<PeriodChange> changes(UUID cohortId, Optional<YearMonth> month, Optional<Long> number, int most) {
        return views.read(sql -> sql.select(
                        PAGE,
                        cohortId,
                        month.map(YearMonth::toString).orElse("9999-99"),
                        number.orElse((long) Integer.MAX_VALUE),
                        most)
                .map((row, context) -> change(row))
                .list());
    }

    boolean isLocked(UUID cohortId, YearMonth month) {
        return views.read(sql -> sql.select(LOCKED, cohortId, month.toString())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    private static PeriodChange change(ResultSet row) throws SQLException {
        return new PeriodChange(
                YearMonth.parse(row.getString("month")),
                row.getInt("number"),
                row.getBoolean("locked"),
                row.getString("changed_by"),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
