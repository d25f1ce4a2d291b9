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
import org.mutuality.payment.payoutaccount.details.AccountHoldReason;
import org.mutuality.payment.payoutaccount.details.PayoutAccountType;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.privacy.Ciphertext;

/** Payout accounts as they are wanted now, sealed. Source: {@code payout_account_view}. */
@ApplicationScoped
public class PayoutAccountQueries {
    private final ReadModelDatabase views;

    PayoutAccountQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** @param revision the entity tag */
    public record PayoutAccountRow(
            UUID familyId,
            int version,
            int revision,
            PayoutAccountType kind,
            Ciphertext encrypted,
            String submittedBy,
            boolean submittedByFamily,
            Instant submittedAt,
            boolean needsSecond,
            Optional<Instant> heldUntil,
            Optional<Instant> verifiedAt,
            Optional<Instant> acceptedAt,
            Optional<Instant> rejectedAt,
            boolean named) {

        /** Why no batch pays to it. */
        public Optional<AccountHoldReason> heldBack(Instant now) {
            return kind == PayoutAccountType.BANK && !named
                    ? Optional.of(AccountHoldReason.ACCOUNT_WITHOUT_HOLDER)
                    : guarded(now);
        }

        /** Why nothing at all is paid to it. */
        public Optional<AccountHoldReason> guarded(Instant now) {
            if (verifiedAt.isEmpty()) {
                return Optional.of(AccountHoldReason.ACCOUNT_NOT_VERIFIED);
            }
            if (rejectedAt.isPresent() || needsSecond && acceptedAt.isEmpty()) {
                return Optional.of(AccountHoldReason.ACCOUNT_CHANGE_NOT_REVIEWED);
            }
            return heldUntil.filter(now::isBefore).map(until -> AccountHoldReason.ACCOUNT_COOLING_OFF);
        }
    }

    Optional<PayoutAccountRow> find(UUID familyId) {
        return find(List.of(familyId)).stream().findFirst();
    }

    /** Those that there are. */
    List<PayoutAccountRow> find(Collection<UUID> families) {
        return views.read(sql -> sql.createQuery("select * from payout_account_view where family_id = any(:families)")
                .bindArray("families", UUID.class, families.toArray())
                .map((row, context) -> row(row))
                .list());
    }

    private static PayoutAccountRow row(ResultSet row) throws SQLException {
        return new PayoutAccountRow(
                row.getObject("family_id", UUID.class),
                row.getInt("version"),
                row.getInt("revision"),
                PayoutAccountType.valueOf(row.getString("kind")),
                new Ciphertext(row.getString("sealed")),
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
