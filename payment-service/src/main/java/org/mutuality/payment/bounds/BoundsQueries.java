package org.mutuality.payment.bounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.platform.database.ReadModelDatabase;

/** Bounds of countries. Source: {@code payment_bounds}, {@code payment_bounds_proposal}. */
@ApplicationScoped
public class BoundsQueries {
    private final ReadModelDatabase views;

    BoundsQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * The latest proposal.
     *
     * @param bounds what was proposed
     * @param version as in the ETag
     * @param proposedBy account that proposed it and may not approve it
     * @param proposedAt when it was proposed
     * @param approvedBy account that approved it; absent while it has no effect
     */
    public record BoundsProposalRow(
            Bounds bounds, long version, String proposedBy, Instant proposedAt, Optional<String> approvedBy) {}

    /**
     * Bounds in force: those that the country has set, otherwise those of the platform. Empty for a currency of which the
     * platform knows no rate, until the country sets them.
     */
    public Optional<Bounds> inForce(String country, String currency) {
        return set(country, currency).or(() -> Bounds.byDefault(currency));
    }

    /** Empty while the country has set none. */
    Optional<Bounds> set(String country, String currency) {
        return views.read(
                sql -> sql.select("select * from payment_bounds where country = ? and currency = ?", country, currency)
                        .map((row, context) -> bounds(row))
                        .findOne());
    }

    /** Empty when none was ever proposed. */
    Optional<BoundsProposalRow> proposal(String country, String currency) {
        return views.read(sql -> sql.select(
                        "select * from payment_bounds_proposal where country = ? and currency = ?", country, currency)
                .map((row, context) -> new BoundsProposalRow(
                        bounds(row),
                        row.getLong("version"),
                        row.getString("proposed_by"),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("approved_by"))))
                .findOne());
    }

    private static Bounds bounds(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Bounds(
                new Money(row.getLong("journal_minor"), currency),
                new Money(row.getLong("meeting_minor"), currency),
                new Money(row.getLong("month_minor"), currency),
                row.getInt("rate_percent"),
                row.getBigDecimal("per_dollar"));
    }
}
