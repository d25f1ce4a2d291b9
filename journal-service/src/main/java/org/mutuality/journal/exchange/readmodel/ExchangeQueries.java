package org.mutuality.journal.exchange.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.match.ExchangeMatchId;
import org.mutuality.journal.exchange.match.ExchangeStatus;
import org.mutuality.journal.exchange.match.HelpDirection;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.privacy.Ciphertext;

/** Exchanges as seen by the two families. Source: {@code exchange_view}. */
@ApplicationScoped
public class ExchangeQueries {
    private final ReadModelDatabase views;
    private final ExchangeNoteEncryption notes;

    ExchangeQueries(ReadModelDatabase views, ExchangeNoteEncryption notes) {
        this.views = views;
        this.notes = notes;
    }

    /** Without decrypting its note. */
    public Optional<ExchangeRow> find(UUID exchangeId) {
        return views.read(sql -> sql.select("select * from exchange_view where exchange_id = ?", exchangeId)
                .map((row, context) -> ExchangeRow.of(row))
                .findOne());
    }

    /**
     * Exchanges that others declared and the family hasn't answered, oldest first; none of them is private.
     *
     * @param own whether the family itself reads, not somebody on its behalf
     */
    public List<FamilyExchange> findUnconfirmed(UUID familyId, boolean own, int most) {
        List<ExchangeRow> rows = views.read(sql -> sql.select("""
                        select * from exchange_view
                        where other_family = ? and not hidden and mirror_of is null and status = 'declared'
                        order by position limit ?""", familyId, most)
                .map((row, context) -> ExchangeRow.of(row))
                .list());
        return rows.stream().map(row -> familyExchange(familyId, own, row)).toList();
    }

    /**
     * Exchanges that a family declared or may answer, in the order they were declared; what both declared is one.
     *
     * @param own whether the family itself reads: then its private exchanges are included
     */
    Page<FamilyExchange> ofFamily(
            UUID familyId, boolean own, Optional<ExchangeStatus> status, Optional<Cursor> after, PageSize limit) {
        long position = after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L);
        List<ExchangeRow> rows = views.read(sql -> sql.createQuery("""
                        select * from exchange_view
                        where mirror_of is null
                          and (declared_by = :family and (not hidden or :own) or other_family = :family and not hidden)
                          and (cast(:status as text) is null or status = :status)
                          and position > :position
                        order by position limit :most""")
                .bind("family", familyId)
                .bind("own", own)
                .bind("status", status.map(ExchangeStatus::text).orElse(null))
                .bind("position", position)
                .bind("most", limit.andOne())
                .map((row, context) -> ExchangeRow.of(row))
                .list());
        Page<ExchangeRow> page = Page.of(rows, limit, row -> Cursor.of(row.position()));
        return new Page<>(
                page.items().stream()
                        .map(row -> familyExchange(familyId, own, row))
                        .toList(),
                page.next());
    }

    private FamilyExchange familyExchange(UUID familyId, boolean own, ExchangeRow row) {
        return FamilyExchange.by(familyId, own, own ? notes.decrypt(row) : row);
    }

    /**
     * A declaration in its current state.
     *
     * @param note in clear: decrypted, or from before notes were encrypted
     * @param mirrorOf the other family's earlier declaration, when both have declared it
     * @param encrypted its note, until it is decrypted
     */
    public record ExchangeRow(
            UUID exchangeId,
            long position,
            ExchangeMatchId matchId,
            UUID declaredBy,
            Optional<UUID> otherFamily,
            HelpDirection direction,
            HelpKind kind,
            LocalDate on,
            Optional<Money> value,
            boolean hidden,
            Optional<String> note,
            ExchangeStatus status,
            Optional<UUID> mirrorOf,
            Instant declaredAt,
            Optional<Ciphertext> encrypted) {

        static ExchangeRow of(ResultSet row) throws SQLException {
            return new ExchangeRow(
                    row.getObject("exchange_id", UUID.class),
                    row.getLong("position"),
                    new ExchangeMatchId(row.getObject("match_id", UUID.class)),
                    row.getObject("declared_by", UUID.class),
                    Optional.ofNullable(row.getObject("other_family", UUID.class)),
                    HelpDirection.of(row.getString("direction")),
                    HelpKind.of(row.getString("kind")),
                    row.getObject("happened_on", LocalDate.class),
                    value(row),
                    row.getBoolean("hidden"),
                    Optional.ofNullable(row.getString("note")),
                    ExchangeStatus.of(row.getString("status")),
                    Optional.ofNullable(row.getObject("mirror_of", UUID.class)),
                    row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getString("encrypted_note")).map(Ciphertext::new));
        }

        ExchangeRow withNote(Optional<String> clearNote) {
            return new ExchangeRow(
                    exchangeId,
                    position,
                    matchId,
                    declaredBy,
                    otherFamily,
                    direction,
                    kind,
                    on,
                    value,
                    hidden,
                    clearNote,
                    status,
                    mirrorOf,
                    declaredAt,
                    Optional.empty());
        }

        private static Optional<Money> value(ResultSet row) throws SQLException {
            long minor = row.getLong("value_minor");
            return row.wasNull() ? Optional.empty() : Optional.of(new Money(minor, row.getString("currency")));
        }
    }
}
