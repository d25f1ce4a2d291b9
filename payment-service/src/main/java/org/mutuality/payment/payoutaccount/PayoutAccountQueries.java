package org.mutuality.payment.payoutaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mutuality.payment.payoutaccount.details.AccountHoldReason;
import org.mutuality.payment.payoutaccount.details.PayoutAccountType;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.privacy.Ciphertext;

/**
 * Current payout accounts, encrypted. Source: {@code payout_account_view}. It may be behind a submission by the subscription's
 * lag, so a payment reads {@link AccountVault#decryptPayableAccount} again.
 */
@ApplicationScoped
public class PayoutAccountQueries implements PayoutDestinations {
    private final ReadModelDatabase views;
    private final Clock clock;

    PayoutAccountQueries(ReadModelDatabase views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /**
     * @param revision the entity tag
     * @param hasHolder whether the encrypted account includes the holder's name
     */
    public record PayoutAccountRow(
            UUID familyId,
            int version,
            int revision,
            PayoutAccountType kind,
            Ciphertext encrypted,
            String submittedBy,
            boolean submittedByFamily,
            Instant submittedAt,
            boolean needsReview,
            Optional<Instant> heldUntil,
            Optional<Instant> verifiedAt,
            Optional<Instant> acceptedAt,
            Optional<Instant> rejectedAt,
            boolean hasHolder) {

        /** Why no batch includes a payout to this account; empty when it may. */
        public Optional<AccountHoldReason> batchHoldReason(Instant now) {
            return kind == PayoutAccountType.BANK && !hasHolder
                    ? Optional.of(AccountHoldReason.ACCOUNT_WITHOUT_HOLDER)
                    : holdReason(now);
        }

        /** Why nothing may be paid to this account; empty when it may. */
        public Optional<AccountHoldReason> holdReason(Instant now) {
            if (verifiedAt.isEmpty()) {
                return Optional.of(AccountHoldReason.ACCOUNT_NOT_VERIFIED);
            }
            if (rejectedAt.isPresent() || needsReview && acceptedAt.isEmpty()) {
                return Optional.of(AccountHoldReason.ACCOUNT_CHANGE_NOT_REVIEWED);
            }
            return heldUntil.filter(now::isBefore).map(until -> AccountHoldReason.ACCOUNT_COOLING_OFF);
        }
    }

    @Override
    public Map<UUID, PayoutDestination> of(Set<UUID> families) {
        Instant now = clock.instant();
        return find(families).stream()
                .collect(Collectors.toUnmodifiableMap(
                        PayoutAccountRow::familyId,
                        row -> new PayoutDestination(row.kind().provider(), row.batchHoldReason(now))));
    }

    public Optional<PayoutAccountRow> find(UUID familyId) {
        return find(List.of(familyId)).stream().findFirst();
    }

    /** Accounts of those of the families that have one. */
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
                new Ciphertext(row.getString("encrypted")),
                row.getString("submitted_by"),
                row.getBoolean("submitted_by_family"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("needs_review"),
                instant(row, "held_until"),
                instant(row, "verified_at"),
                instant(row, "accepted_at"),
                instant(row, "rejected_at"),
                row.getBoolean("has_holder"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
