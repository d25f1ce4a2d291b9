package org.mutuality.payment.terms;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Money;
import org.mutuality.platform.database.BatchLoader;
import org.mutuality.platform.database.ReadModelDatabase;

/** Stipend terms of cohorts. Source: {@code stipend_terms}. */
@ApplicationScoped
public class StipendTermsQueries implements JournalRates, MeetingRates {
    private final ReadModelDatabase views;
    private final BatchLoader<CohortMonth, Optional<StipendTermsRow>> loader =
            new BatchLoader<>("terms", this::inForce);

    StipendTermsQueries(ReadModelDatabase views) {
        this.views = views;
    }

    void stop(@Observes ShutdownEvent event) {
        loader.close();
    }

    private record CohortMonth(UUID cohortId, YearMonth month) {}

    /**
     * A version of the terms. It applies until the next version starts.
     *
     * @param perJournal for a complete journal
     * @param perMeeting for attending a meeting; absent: meetings are not paid
     * @param fromMonth first month it applies to
     * @param lastMonth last month that earns; absent: no end
     * @param latestDay days after the end of the month until which a journal earns; absent: late journals earn too
     * @param capPerMonth most that a family earns in a month; absent: no cap
     * @param setAt when it was set
     */
    public record StipendTermsRow(
            Money perJournal,
            Optional<Money> perMeeting,
            YearMonth fromMonth,
            Optional<YearMonth> lastMonth,
            Optional<Integer> latestDay,
            Optional<Money> capPerMonth,
            Instant setAt) {
        boolean covers(YearMonth month) {
            return lastMonth.map(last -> !month.isAfter(last)).orElse(true);
        }
    }

    @Override
    public Optional<JournalRate> of(UUID cohortId, YearMonth month) {
        return inForce(cohortId, month).map(version -> new JournalRate(version.perJournal(), version.latestDay()));
    }

    @Override
    public Optional<MeetingRate> ofMeeting(UUID cohortId, YearMonth month) {
        return inForce(cohortId, month)
                .map(version -> new MeetingRate(
                        version.perMeeting(), version.capPerMonth().map(cap -> cap.minus(version.perJournal()))));
    }

    // Most concurrent lookups are of the same cohort and month.
    private Optional<StipendTermsRow> inForce(UUID cohortId, YearMonth month) {
        return loader.load(new CohortMonth(cohortId, month));
    }

    private Map<CohortMonth, Optional<StipendTermsRow>> inForce(Set<CohortMonth> keys) {
        return views.read(sql -> keys.stream().collect(Collectors.toMap(one -> one, one -> inForce(one, sql))));
    }

    private static Optional<StipendTermsRow> inForce(CohortMonth key, Handle sql) {
        return sql.select("""
                        select * from stipend_terms
                        where cohort_id = ? and from_month <= ? order by from_month desc limit 1""", key.cohortId(), key.month().toString())
                .map((row, context) -> version(row))
                .findOne()
                .filter(version -> version.covers(key.month()));
    }

    /** All versions of a cohort, oldest first; empty when none is set. */
    List<StipendTermsRow> versions(UUID cohortId) {
        return views.read(
                sql -> sql.select("select * from stipend_terms where cohort_id = ? order by from_month", cohortId)
                        .map((row, context) -> version(row))
                        .list());
    }

    private static StipendTermsRow version(ResultSet row) throws SQLException {
        return new StipendTermsRow(
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                amount(row, "meeting_minor"),
                YearMonth.parse(row.getString("from_month")),
                Optional.ofNullable(row.getString("last_month")).map(YearMonth::parse),
                Optional.ofNullable(row.getObject("latest_day", Integer.class)),
                amount(row, "cap_minor"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Money> amount(ResultSet row, String column) throws SQLException {
        String currency = row.getString("currency");
        return Optional.ofNullable(row.getObject(column, Long.class)).map(minor -> new Money(minor, currency));
    }
}
