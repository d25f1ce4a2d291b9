package org.mutuality.journal.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.privacy.Sealed;

/**
 * A declaration as it stands.
 *
 * @param note in clear: opened, or from before notes were sealed
 * @param mirrorOf the other's declaration by which it goes, when both have declared it
 * @param sealed its note, until it is opened
 */
record ExchangeRow(
        UUID exchangeId,
        long position,
        DeedId deedId,
        UUID declaredBy,
        Optional<UUID> otherFamily,
        Direction direction,
        Kind kind,
        LocalDate on,
        Optional<Money> value,
        boolean hidden,
        Optional<String> note,
        Status status,
        Optional<UUID> mirrorOf,
        Instant declaredAt,
        Optional<Sealed> sealed) {

    static ExchangeRow of(ResultSet row) throws SQLException {
        return new ExchangeRow(
                row.getObject("exchange_id", UUID.class),
                row.getLong("position"),
                new DeedId(row.getObject("deed_id", UUID.class)),
                row.getObject("declared_by", UUID.class),
                Optional.ofNullable(row.getObject("other_family", UUID.class)),
                Direction.of(row.getString("direction")),
                Kind.of(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                value(row),
                row.getBoolean("hidden"),
                Optional.ofNullable(row.getString("note")),
                Status.of(row.getString("status")),
                Optional.ofNullable(row.getObject("mirror_of", UUID.class)),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("sealed_note")).map(Sealed::new));
    }

    ExchangeRow noted(Optional<String> words) {
        return new ExchangeRow(
                exchangeId,
                position,
                deedId,
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
