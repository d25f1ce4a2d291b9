package org.mutuality.investment.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Reads table {@code fund}. */
@ApplicationScoped
public class FundQueries {
    private final ReadModelDatabase database;

    FundQueries(ReadModelDatabase database) {
        this.database = database;
    }

    /**
     * A fund.
     *
     * @param fundId id of the fund
     * @param country ISO 3166-1 alpha-2 code of the country whose families it is for
     * @param name name of the fund
     * @param purpose purpose of the fund
     * @param size total amount
     * @param remaining amount that is not reserved for an investment
     * @param openedAt when the fund was opened
     */
    public record FundRow(
            UUID fundId, String country, String name, String purpose, Money size, Money remaining, Instant openedAt) {}

    public Optional<FundRow> find(UUID fundId) {
        return database.read(sql -> sql.select("select * from fund where fund_id = ?", fundId)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** Funds of a country in the order they were opened. */
    Page<FundRow> ofCountry(String country, Optional<Cursor> after, PageSize limit) {
        long position = after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L);
        List<PositionedRow> rows = database.read(sql -> sql.select(
                        "select * from fund where country = ? and position > ? order by position limit ?",
                        country,
                        position,
                        limit.andOne())
                .map((row, context) -> new PositionedRow(row.getLong("position"), row(row)))
                .list());
        Page<PositionedRow> page = Page.of(rows, limit, row -> Cursor.of(row.position));
        return new Page<>(page.items().stream().map(PositionedRow::row).toList(), page.next());
    }

    private static FundRow row(ResultSet row) throws SQLException {
        Money size = new Money(row.getLong("size_minor"), row.getString("currency"));
        return new FundRow(
                row.getObject("fund_id", UUID.class),
                row.getString("country"),
                row.getString("name"),
                row.getString("purpose"),
                size,
                size.minus(new Money(row.getLong("reserved_minor"), size.currency())),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    private record PositionedRow(long position, FundRow row) {}
}
