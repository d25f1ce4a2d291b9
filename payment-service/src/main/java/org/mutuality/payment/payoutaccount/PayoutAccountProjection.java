package org.mutuality.payment.payoutaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    private static final String TELL = """
            insert into payout_account_view (family_id, version, revision, kind, sealed, told_by, told_by_family, told_at,
                needs_second, held_until, named)
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
    public void project(PayoutAccountEvent event, EventMetadata recorded, Handle sql) {
        int revision = Math.toIntExact(recorded.sequence()) + 1;
        RowWriter line = new RowWriter(
                event.payoutAccountId().value(), revision, event.at().atOffset(ZoneOffset.UTC), sql);
        switch (event) {
            case PayoutAccountSubmitted told -> {
                line.submitted(told);
                EncryptedAccount telling = told.encryptedAccount();
                line.note(
                        told.version(),
                        PayoutAccountAction.SUBMITTED,
                        telling.submittedBy(),
                        Optional.of(telling.encrypted()));
            }
            case PayoutAccountVerified verified -> {
                line.stamp("verified_at");
                line.note(verified.version(), PayoutAccountAction.VERIFIED, verified.verifiedBy(), Optional.empty());
            }
            case PayoutAccountAccepted accepted -> {
                line.stamp("accepted_at");
                line.note(accepted.version(), PayoutAccountAction.ACCEPTED, accepted.reviewedBy(), Optional.empty());
            }
            case PayoutAccountRejected rejected -> {
                line.stamp("rejected_at");
                line.note(
                        rejected.version(),
                        PayoutAccountAction.REJECTED,
                        rejected.reviewedBy(),
                        Optional.of(rejected.reason()));
            }
            case PayoutAccountErased forgotten -> line.sweep();
        }
    }

    @Override
    public void truncate(Handle sql) {
        sql.execute("delete from payout_account_view");
        sql.execute("delete from payout_account_history_view");
    }

    /** What one event writes. */
    private record RowWriter(UUID family, int revision, OffsetDateTime at, Handle sql) {
        void submitted(PayoutAccountSubmitted told) {
            sql.execute("delete from payout_account_view where family_id = ?", family);
            sql.execute(
                    TELL,
                    family,
                    told.version(),
                    revision,
                    told.encryptedAccount().kind().name(),
                    told.encryptedAccount().encrypted().text(),
                    told.encryptedAccount().submittedBy(),
                    told.encryptedAccount().byFamily(),
                    at,
                    told.needsSecond(),
                    told.heldUntil().map(PayoutAccountProjection::utc).orElse(null),
                    told.encryptedAccount().named().orElse(false));
        }

        /** @param column one of ours, never a caller's text */
        void stamp(String column) {
            sql.execute(
                    "update payout_account_view set revision = ?, " + column + " = ? where family_id = ?",
                    revision,
                    at,
                    family);
        }

        void note(int version, PayoutAccountAction what, String who, Optional<Ciphertext> sealed) {
            sql.execute(
                    "insert into payout_account_history_view values (?, ?, ?, ?, ?, ?, ?)",
                    family,
                    revision,
                    version,
                    what.name(),
                    sealed.map(Ciphertext::text).orElse(null),
                    who,
                    at);
        }

        void sweep() {
            sql.execute("delete from payout_account_view where family_id = ?", family);
            sql.execute("delete from payout_account_history_view where family_id = ?", family);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
