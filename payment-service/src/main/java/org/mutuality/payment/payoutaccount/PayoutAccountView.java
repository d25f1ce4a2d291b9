package org.mutuality.payment.payoutaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.view.Views;

/** Payout accounts as they are wanted now, sealed. Source: {@code payout_account_view}. */
@ApplicationScoped
class PayoutAccountView {
    private final Views views;

    PayoutAccountView(Views views) {
        this.views = views;
    }

    /** @param revision the entity tag */
    record Row(
            UUID familyId,
            int version,
            int revision,
            Kind kind,
            Sealed sealed,
            String toldBy,
            boolean toldByFamily,
            Instant toldAt,
            boolean needsSecond,
            Optional<Instant> heldUntil,
            Optional<Instant> verifiedAt,
            Optional<Instant> acceptedAt,
            Optional<Instant> rejectedAt,
            boolean named) {

        /** Why no batch pays to it. */
        Optional<HeldBack> heldBack(Instant now) {
            return kind == Kind.BANK && !named ? Optional.of(HeldBack.ACCOUNT_WITHOUT_HOLDER) : guarded(now);
        }

        /** Why nothing at all is paid to it. */
        Optional<HeldBack> guarded(Instant now) {
            if (verifiedAt.isEmpty()) {
                return Optional.of(HeldBack.ACCOUNT_NOT_VERIFIED);
            }
            if (rejectedAt.isPresent() || needsSecond && acceptedAt.isEmpty()) {
                return Optional.of(HeldBack.ACCOUNT_NOT_SEEN);
            }
            return heldUntil.filter(now::isBefore).map(until -> HeldBack.ACCOUNT_COOLING_OFF);
        }
    }

    Optional<Row> find(UUID familyId) {
        return find(List.of(familyId)).stream().findFirst();
    }

    /** Those that there are. */
    List<Row> find(Collection<UUID> families) {
        return views.read(sql -> sql.createQuery("select * from payout_account_view where family_id = any(:families)")
                .bindArray("families", UUID.class, families.toArray())
                .map((row, context) -> row(row))
                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("family_id", UUID.class),
                row.getInt("version"),
                row.getInt("revision"),
                Kind.valueOf(row.getString("kind")),
                new Sealed(row.getString("sealed")),
                row.getString("told_by"),
                row.getBoolean("told_by_family"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("needs_second"),
                instant(row, "held_until"),
                instant(row, "verified_at"),
                instant(row, "accepted_at"),
                instant(row, "rejected_at"),
                row.getBoolean("named"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
