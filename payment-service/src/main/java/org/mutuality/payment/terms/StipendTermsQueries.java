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

/** Stipend terms of cohorts. Source: {@code stipend_terms}, {@code stipend_terms_proposal}. */
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
     * @param meetingsPerMonth how many meetings of a peer group are paid in a month; absent: one
     * @param setAt when it was approved
     * @param proposedBy account; absent for families and liaisons, and in terms set before they needed an approval
     * @param approvedBy account; absent in the same cases
     */
    public record StipendTermsRow(
            Money perJournal,
            Optional<Money> perMeeting,
            YearMonth fromMonth,
            Optional<YearMonth> lastMonth,
            Optional<Integer> latestDay,
            Optional<Money> capPerMonth,
            Optional<Integer> meetingsPerMonth,
            Instant setAt,
            Optional<String> proposedBy,
            Optional<String> approvedBy) {
        StipendTermsRow withoutAccounts() {
            return new StipendTermsRow(
                    perJournal,
                    perMeeting,
                    fromMonth,
                    lastMonth,
                    latestDay,
                    capPerMonth,
                    meetingsPerMonth,
                    setAt,
                    Optional.empty(),
                    Optional.empty());
        }

        boolean covers(YearMonth month) {
            return lastMonth.map(last -> !month.isAfter(last)).orElse(true);
        }
    }

    /**
     * The latest proposal of a cohort.
     *
     * @param rates what was proposed
     * @param version as in the ETag
     * @param proposedBy account that proposed it and may not approve it
     * @param proposedAt when it was proposed
     * @param approvedBy account that approved it; absent while it has no effect
     */
    public record TermsProposalRow(
            StipendRates rates, long version, String proposedBy, Instant proposedAt, Optional<String> approvedBy) {}

    @Override
    public Optional<JournalRate> of(UUID cohortId, YearMonth month) {
        return inForce(cohortId, month).map(version -> new JournalRate(version.perJournal(), version.latestDay()));
    }

    @Override
    public Optional<MeetingRate> ofMeeting(UUID cohortId, YearMonth month) {
        return inForce(cohortId, month)
                .map(version -> new MeetingRate(
                        version.perMeeting(),
                        version.capPerMonth().map(cap -> cap.minus(version.perJournal())),
                        version.meetingsPerMonth().orElse(1)));
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

    /** Empty when none was ever proposed. */
    Optional<TermsProposalRow> proposal(UUID cohortId) {
        return views.read(sql -> sql.select("select * from stipend_terms_proposal where cohort_id = ?", cohortId)
                .map((row, context) -> new TermsProposalRow(
                        rates(row),
                        row.getLong("version"),
                        row.getString("proposed_by"),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("approved_by"))))
                .findOne());
    }

    private static StipendTermsRow version(ResultSet row) throws SQLException {
        StipendRates rates = rates(row);
        return new StipendTermsRow(
                rates.perJournal(),
                rates.perMeeting(),
                rates.fromMonth(),
                rates.lastMonth(),
                rates.latestDay(),
                rates.capPerMonth(),
                rates.meetingsPerMonth(),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("proposed_by")),
                Optional.ofNullable(row.getString("approved_by")));
    }

    private static StipendRates rates(ResultSet row) throws SQLException {
        return new StipendRates(
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                amount(row, "meeting_minor"),
                YearMonth.parse(row.getString("from_month")),
                Optional.ofNullable(row.getString("last_month")).map(YearMonth::parse),
                Optional.ofNullable(row.getObject("latest_day", Integer.class)),
                amount(row, "cap_minor"),
                Optional.ofNullable(row.getObject("meetings_per_month", Integer.class)));
    }

    private static Optional<Money> amount(ResultSet row, String column) throws SQLException {
        String currency = row.getString("currency");
        return Optional.ofNullable(row.getObject(column, Long.class)).map(minor -> new Money(minor, currency));
    }
}
