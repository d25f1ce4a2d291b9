package org.mutuality.payment.payoutaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountAccepted;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountErased;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountRejected;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountSubmitted;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountVerified;
import org.mutuality.payment.payoutaccount.PayoutAccountHistory.PayoutAccountAction;
import org.mutuality.payment.payoutaccount.details.EncryptedAccount;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.projection.Projection;

/** Fills {@code payout_account_view} and {@code payout_account_history_view}. */
@ApplicationScoped
class PayoutAccountProjection implements Projection<PayoutAccountEvent> {
    private static final String INSERT = """
            insert into payout_account_view (family_id, version, revision, kind, encrypted, submitted_by,
                submitted_by_family, submitted_at, needs_review, held_until, has_holder)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @Override
    public String name() {
        return "payout-account";
    }

    @Override
    public Class<PayoutAccountEvent> eventType() {
        return PayoutAccountEvent.class;
    }

    @Override
    public void project(PayoutAccountEvent event, EventMetadata metadata, Handle sql) {
        int revision = Math.toIntExact(metadata.sequence()) + 1;
        RowWriter row = new RowWriter(
                event.payoutAccountId().value(), revision, event.at().atOffset(ZoneOffset.UTC), sql);
        switch (event) {
            case PayoutAccountSubmitted submitted -> {
                row.submitted(submitted);
                EncryptedAccount account = submitted.encryptedAccount();
                row.addHistory(
                        submitted.version(),
                        PayoutAccountAction.SUBMITTED,
                        account.submittedBy(),
                        Optional.of(account.encrypted()));
            }
            case PayoutAccountVerified verified -> {
                row.setTimestamp("verified_at");
                row.addHistory(
                        verified.version(), PayoutAccountAction.VERIFIED, verified.verifiedBy(), Optional.empty());
            }
            case PayoutAccountAccepted accepted -> {
                row.setTimestamp("accepted_at");
                row.addHistory(
                        accepted.version(), PayoutAccountAction.ACCEPTED, accepted.reviewedBy(), Optional.empty());
            }
            case PayoutAccountRejected rejected -> {
                row.setTimestamp("rejected_at");
                row.addHistory(
                        rejected.version(),
                        PayoutAccountAction.REJECTED,
                        rejected.reviewedBy(),
                        Optional.of(rejected.reason()));
            }
            case PayoutAccountErased erased -> row.deleteAll();
        }
    }

    @Override
    public List<String> tables() {
        return List.of("payout_account_view", "payout_account_history_view");
    }

    /** Writes the rows of one event. */
    private record RowWriter(UUID family, int revision, OffsetDateTime at, Handle sql) {
        void submitted(PayoutAccountSubmitted submitted) {
            sql.execute("delete from payout_account_view where family_id = ?", family);
            sql.execute(
                    INSERT,
                    family,
                    submitted.version(),
                    revision,
                    submitted.encryptedAccount().kind().name(),
                    submitted.encryptedAccount().encrypted().text(),
                    submitted.encryptedAccount().submittedBy(),
                    submitted.encryptedAccount().byFamily(),
                    at,
                    submitted.needsReview(),
                    submitted.heldUntil().map(PayoutAccountProjection::utc).orElse(null),
                    submitted.encryptedAccount().hasHolder().orElse(false));
        }

        /** @param column a constant of this class, never a caller's text */
        void setTimestamp(String column) {
            sql.execute(
                    "update payout_account_view set revision = ?, " + column + " = ? where family_id = ?",
                    revision,
                    at,
                    family);
        }

        void addHistory(int version, PayoutAccountAction action, String account, Optional<Ciphertext> encrypted) {
            sql.execute(
                    "insert into payout_account_history_view values (?, ?, ?, ?, ?, ?, ?)",
                    family,
                    revision,
                    version,
                    action.name(),
                    encrypted.map(Ciphertext::text).orElse(null),
                    account,
                    at);
        }

        void deleteAll() {
            sql.execute("delete from payout_account_view where family_id = ?", family);
            sql.execute("delete from payout_account_history_view where family_id = ?", family);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
