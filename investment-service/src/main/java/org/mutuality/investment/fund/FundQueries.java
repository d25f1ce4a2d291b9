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

/** Funds. Source: {@code fund_view}. */
@ApplicationScoped
public class FundQueries {
    private final ReadModelDatabase views;

    FundQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** An open fund. @param remaining what isn't promised to an investment */
    public record FundRow(
            UUID fundId, String country, String name, String purpose, Money size, Money remaining, Instant openedAt) {}

    public Optional<FundRow> find(UUID fundId) {
        return views.read(sql -> sql.select("select * from fund_view where fund_id = ?", fundId)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** Of a country, in the order they were opened. */
    Page<FundRow> ofCountry(String country, Optional<Cursor> after, PageSize limit) {
        long position = after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L);
        List<PositionedRow> rows = views.read(sql -> sql.select(
                        "select * from fund_view where country = ? and position > ? order by position limit ?",
                        country,
                        position,
                        limit.andOne())
                .map((row, context) -> new PositionedRow(row.getLong("position"), row(row)))
                .list());
        Page<PositionedRow> page = Page.of(rows, limit, placed -> Cursor.of(placed.position));
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
                size.minus(new Money(row.getLong("promised_minor"), size.currency())),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    private record PositionedRow(long position, FundRow row) {}
}
