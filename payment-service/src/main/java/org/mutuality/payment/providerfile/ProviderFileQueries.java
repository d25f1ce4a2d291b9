package org.mutuality.payment.providerfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Provider files that were received. Source: {@code provider_file}, {@code provider_file_line}. */
@ApplicationScoped
class ProviderFileQueries {
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LEAST = new UUID(0, 0);
    private static final String OF_COUNTRY = """
            select * from provider_file where country = :country and (received_at, file_id) < (:at, :before)
            order by received_at desc, file_id desc limit :limit""";

    private final ReadModelDatabase views;

    ProviderFileQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * A provider file that was received.
     *
     * @param fileId derived from content, provider and country: the same file has the same id
     * @param country ISO 3166 alpha-2
     * @param provider bank or cash
     * @param kind STATUS_REPORT, STATEMENT or RECEIPTS
     * @param receivedBy subject of the account that first sent it
     * @param receivedAt when it was first sent
     * @param endedAt when it was processed completely; absent: processing was interrupted and continues when it is sent again
     * @param counts of its lines, over all times that it was sent
     */
    public record ProviderFileRow(
            UUID fileId,
            String country,
            String provider,
            String kind,
            String receivedBy,
            Instant receivedAt,
            Optional<Instant> endedAt,
            LineCounts counts) {}

    Optional<ProviderFileRow> find(UUID fileId) {
        return views.read(sql -> sql.select("select * from provider_file where file_id = ?", fileId)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** Newest first. */
    Page<ProviderFileRow> ofCountry(String country, Optional<Cursor> after, PageSize limit) {
        List<ProviderFileRow> rows = views.read(sql -> sql.createQuery(OF_COUNTRY)
                .bind("country", country)
                .bind("at", after.map(ProviderFileQueries::at).orElse(LATEST).atOffset(ZoneOffset.UTC))
                .bind("before", after.map(cursor -> cursor.uuid(1)).orElse(LEAST))
                .bind("limit", limit.andOne())
                .map((row, context) -> row(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(micros(row.receivedAt()), row.fileId()));
    }

    /** By line number. */
    Page<UnprocessedLine> findUnprocessedLines(UUID fileId, Optional<Cursor> after, PageSize limit) {
        long last = after.map(cursor -> cursor.ofSize(1).number(0)).orElse(-1L);
        List<UnprocessedLine> rows = views.read(sql -> sql.select(
                        "select * from provider_file_line where file_id = ? and line > ? order by line limit ?",
                        fileId,
                        last,
                        limit.andOne())
                .map((row, context) -> unprocessedLine(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.line()));
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    // A forged cursor reads from the end.
    private static Instant at(Cursor cursor) {
        long micros = Math.clamp(cursor.ofSize(2).number(0), 0, micros(LATEST));
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    private static ProviderFileRow row(ResultSet row) throws SQLException {
        return new ProviderFileRow(
                row.getObject("file_id", UUID.class),
                row.getString("country"),
                row.getString("provider"),
                row.getString("kind"),
                row.getString("received_by"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                new LineCounts(
                        row.getLong("settled"),
                        row.getLong("failed"),
                        row.getLong("returned"),
                        row.getLong("under_way"),
                        row.getLong("already_recorded"),
                        row.getLong("contradicting"),
                        row.getLong("amount_mismatch"),
                        row.getLong("unmatched"),
                        row.getLong("withdrawn")));
    }

    private static UnprocessedLine unprocessedLine(ResultSet row) throws SQLException {
        @Nullable Long minor = row.getObject("amount_minor", Long.class);
        String currency = row.getString("currency");
        return new UnprocessedLine(
                row.getLong("line"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("order_id", UUID.class)),
                Optional.ofNullable(minor).map(amount -> new Money(amount, currency)),
                row.getObject("reported_at", OffsetDateTime.class).toInstant());
    }
}
