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

/** Terms of cohorts. Source: {@code stipend_terms_view}. */
@ApplicationScoped
public class StipendTermsQueries implements JournalRates, MeetingRates {
    private final ReadModelDatabase views;
    private final BatchLoader<CohortMonth, Optional<StipendTermsRow>> together =
            new BatchLoader<>("terms", this::inForce);

    StipendTermsQueries(ReadModelDatabase views) {
        this.views = views;
    }

    void stop(@Observes ShutdownEvent event) {
        together.close();
    }

    private record CohortMonth(UUID cohortId, YearMonth month) {}

    /** What families are paid from a month on, until the next version; see {@link StipendRates}. */
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

    // Most that is asked at once is of the same cohort and month.
    private Optional<StipendTermsRow> inForce(UUID cohortId, YearMonth month) {
        return together.load(new CohortMonth(cohortId, month));
    }

    private Map<CohortMonth, Optional<StipendTermsRow>> inForce(Set<CohortMonth> asked) {
        return views.read(sql -> asked.stream().collect(Collectors.toMap(one -> one, one -> inForce(one, sql))));
    }

    private static Optional<StipendTermsRow> inForce(CohortMonth asked, Handle sql) {
        return sql.select("""
                        select * from stipend_terms_view
                        where cohort_id = ? and from_month <= ? order by from_month desc limit 1""", asked.cohortId(), asked.month().toString())
                .map((row, context) -> version(row))
                .findOne()
                .filter(version -> version.covers(asked.month()));
    }

    /** All versions of a cohort, oldest first; empty when none were set. */
    List<StipendTermsRow> versions(UUID cohortId) {
        return views.read(
                sql -> sql.select("select * from stipend_terms_view where cohort_id = ? order by from_month", cohortId)
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
