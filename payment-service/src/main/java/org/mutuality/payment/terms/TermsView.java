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
public class TermsView implements Prices {
    private final Views views;

    TermsView(Views views) {
        this.views = views;
    }

    /** What a complete journal is worth from a month on, until the next version. */
    public record Version(Money perJournal, YearMonth fromMonth, Instant setAt) {}

    @Override
    public Optional<Money> of(UUID cohortId, YearMonth month) {
        return views.read(sql -> sql.select("""
                        select amount_minor, currency from stipend_terms_view
                        where cohort_id = ? and from_month <= ? order by from_month desc limit 1""", cohortId, month.toString())
                .map((row, context) -> amount(row))
                .findOne());
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
                amount(row),
                YearMonth.parse(row.getString("from_month")),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }

    private static Money amount(ResultSet row) throws SQLException {
        return new Money(row.getLong("amount_minor"), row.getString("currency"));
    }
}
