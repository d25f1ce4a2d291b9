package org.mutuality.payment.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.view.Views;

/** Terms of cohorts. Source: {@code stipend_terms_view}. */
@ApplicationScoped
public class TermsView implements Prices, MeetingPrices {
    private final Views views;

    TermsView(Views views) {
        this.views = views;
    }

    /** What families are paid from a month on, until the next version; see {@link Pay}. */
    public record Version(
            Money perJournal,
            Optional<Money> perMeeting,
            YearMonth fromMonth,
            Optional<YearMonth> lastMonth,
            Optional<Integer> latestDay,
            Optional<Money> capPerMonth,
            Instant setAt) {
        boolean counts(YearMonth month) {
            return lastMonth.map(last -> !month.isAfter(last)).orElse(true);
        }
    }

    @Override
    public Optional<Price> of(UUID cohortId, YearMonth month) {
        return inForce(cohortId, month).map(version -> new Price(version.perJournal(), version.latestDay()));
    }

    @Override
    public Optional<MeetingPrice> ofMeeting(UUID cohortId, YearMonth month) {
        return inForce(cohortId, month)
                .map(version -> new MeetingPrice(
                        version.perMeeting(), version.capPerMonth().map(cap -> cap.minus(version.perJournal()))));
    }

    private Optional<Version> inForce(UUID cohortId, YearMonth month) {
        return views.read(sql -> sql.select("""
                        select * from stipend_terms_view
                        where cohort_id = ? and from_month <= ? order by from_month desc limit 1""", cohortId, month.toString())
                        .map((row, context) -> version(row))
                        .findOne())
                .filter(version -> version.counts(month));
    }

    /** All versions of a cohort, oldest first; empty when none were set. */
    List<Version> versions(UUID cohortId) {
        return views.read(
                sql -> sql.select("select * from stipend_terms_view where cohort_id = ? order by from_month", cohortId)
                        .map((row, context) -> version(row))
                        .list());
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
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
