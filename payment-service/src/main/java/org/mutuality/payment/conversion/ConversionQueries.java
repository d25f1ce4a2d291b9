package org.mutuality.payment.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.budget.Conversion;
import org.mutuality.payment.receipt.Reversal;
import org.mutuality.platform.database.ReadModelDatabase;

/** Conversions and their reversals. Source: {@code conversion}, {@code conversion_reversal}. */
@ApplicationScoped
class ConversionQueries {
    private static final String FIND = """
            select c.*, u.version, u.reason as reversal_reason, u.proposed_by as reversal_proposed_by,
                u.proposed_at as reversal_proposed_at, u.approved_by as reversal_approved_by
            from conversion c left join conversion_reversal u using (cause_id)
            where conversion_id = :id and country = any(:countries)
              and (cast(:from as uuid) is null or from_id = cast(:from as uuid))
            order by cause_id""";

    private static final String LAST_RATE = """
            select sold_currency, rate from conversion
            where country = :country and recorded_at is not null and reversed_at is null
              and (sold_currency, bought_currency) in ((:sold, :bought), (:bought, :sold))
            order by converted_on desc, recorded_at desc, cause_id limit 1""";

    private final ReadModelDatabase views;

    ConversionQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * A conversion.
     *
     * @param conversionId chosen by who proposed it
     * @param country ISO 3166 alpha-2
     * @param conversion amounts, rate and parties
     * @param proposedBy account that proposed it and may not approve it; absent where recorded before proposals existed
     * @param proposedAt when it was proposed; absent in the same case
     * @param approvedBy account that approved it; absent until then, and in the same case
     * @param recordedAt when it was approved and the money exchanged; absent until then
     * @param reversal absent while no reversal is proposed
     * @param version of the reversal, as in the ETag; 0 while none is proposed
     */
    public record ConversionRow(
            UUID conversionId,
            String country,
            Conversion conversion,
            Optional<String> proposedBy,
            Optional<Instant> proposedAt,
            Optional<String> approvedBy,
            Optional<Instant> recordedAt,
            Optional<Reversal> reversal,
            long version) {
        RecordedConversion toRecorded() {
            return new RecordedConversion(conversionId, conversion);
        }
    }

    /**
     * Each seller has ids of its own, so there may be several.
     *
     * @param from only conversions of this seller
     */
    List<ConversionRow> find(UUID conversionId, Optional<UUID> from, Set<String> countries) {
        return views.read(sql -> sql.createQuery(FIND)
                .bind("id", conversionId)
                .bindArray("countries", String.class, countries.toArray())
                .bind("from", from.orElse(null))
                .map((row, context) -> row(row))
                .list());
    }

    /**
     * Rate of the last approved conversion between two currencies in a country, in either direction, as units bought for one
     * unit sold; empty when there is none that stands.
     */
    Optional<BigDecimal> lastRate(String country, String sold, String bought) {
        return views.read(sql -> sql.createQuery(LAST_RATE)
                .bind("country", country)
                .bind("sold", sold)
                .bind("bought", bought)
                .map((row, context) -> row.getString("sold_currency").equals(sold)
                        ? row.getBigDecimal("rate")
                        : BigDecimal.ONE.divide(row.getBigDecimal("rate"), MathContext.DECIMAL64))
                .findOne());
    }

    private static ConversionRow row(ResultSet row) throws SQLException {
        return new ConversionRow(
                row.getObject("conversion_id", UUID.class),
                row.getString("country"),
                new Conversion(
                        row.getObject("from_id", UUID.class),
                        row.getObject("to_id", UUID.class),
                        new Money(row.getLong("sold_minor"), row.getString("sold_currency")),
                        new Money(row.getLong("bought_minor"), row.getString("bought_currency")),
                        row.getBigDecimal("rate"),
                        row.getObject("converted_on", LocalDate.class)),
                Optional.ofNullable(row.getString("proposed_by")),
                instant(row, "proposed_at"),
                Optional.ofNullable(row.getString("approved_by")),
                instant(row, "recorded_at"),
                Reversal.of(row),
                row.getLong("version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
