package org.mutuality.journal.exchange.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.match.ExchangeMatchId;
import org.mutuality.journal.exchange.match.ExchangeStatus;
import org.mutuality.journal.exchange.match.HelpDirection;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.platform.privacy.Ciphertext;

/**
 * A declaration as it stands.
 *
 * @param note in clear: opened, or from before notes were sealed
 * @param mirrorOf the other's declaration by which it goes, when both have declared it
 * @param encrypted its note, until it is opened
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
                new ExchangeMatchId(row.getObject("deed_id", UUID.class)),
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
                Optional.ofNullable(row.getString("sealed_note")).map(Ciphertext::new));
    }

    ExchangeRow noted(Optional<String> words) {
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
                words,
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
