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

/** Months of cohorts that were locked. Source: period_view, behind the events by the lag in {@code follower_lag_events}. */
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
     * One time that a month was locked or reopened.
     *
     * @param number 1 for the month's first change
     * @param locked false: reopened
     * @param by subject of the account that did
     * @param reason why it was reopened
     */
    public record PeriodChange(
            YearMonth month, int number, boolean locked, String by, Optional<String> reason, Instant at) {}

    /** Newest month first, and of each its last change first. @param month and number: only changes before, empty from the newest */
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
                row.getString("by_whom"),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
