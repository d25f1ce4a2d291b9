package org.mutuality.payment.payoutaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountAccepted;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountForgotten;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountRejected;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountTold;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountVerified;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

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
    public Class<PayoutAccountEvent> family() {
        return PayoutAccountEvent.class;
    }

    @Override
    public void project(PayoutAccountEvent event, Recorded recorded, Handle sql) {
        int revision = Math.toIntExact(recorded.sequence()) + 1;
        Line line =
                new Line(event.payoutAccountId().value(), revision, event.at().atOffset(ZoneOffset.UTC), sql);
        switch (event) {
            case PayoutAccountTold told -> {
                line.tell(told);
                Telling telling = told.telling();
                line.note(told.version(), Step.TOLD, telling.toldBy(), Optional.of(telling.sealed()));
            }
            case PayoutAccountVerified verified -> {
                line.stamp("verified_at");
                line.note(verified.version(), Step.VERIFIED, verified.verifiedBy(), Optional.empty());
            }
            case PayoutAccountAccepted accepted -> {
                line.stamp("accepted_at");
                line.note(accepted.version(), Step.ACCEPTED, accepted.reviewedBy(), Optional.empty());
            }
            case PayoutAccountRejected rejected -> {
                line.stamp("rejected_at");
                line.note(rejected.version(), Step.REJECTED, rejected.reviewedBy(), Optional.of(rejected.reason()));
            }
            case PayoutAccountForgotten forgotten -> line.sweep();
        }
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from payout_account_view");
        sql.execute("delete from payout_account_history_view");
    }

    /** What one event writes. */
    private record Line(UUID family, int revision, OffsetDateTime at, Handle sql) {
        void tell(PayoutAccountTold told) {
            sql.execute("delete from payout_account_view where family_id = ?", family);
            sql.execute(
                    TELL,
                    family,
                    told.version(),
                    revision,
                    told.telling().kind().name(),
                    told.telling().sealed().text(),
                    told.telling().toldBy(),
                    told.telling().byFamily(),
                    at,
                    told.needsSecond(),
                    told.heldUntil().map(PayoutAccountProjection::utc).orElse(null),
                    told.telling().named().orElse(false));
        }

        /** @param column one of ours, never a caller's text */
        void stamp(String column) {
            sql.execute(
                    "update payout_account_view set revision = ?, " + column + " = ? where family_id = ?",
                    revision,
                    at,
                    family);
        }

        void note(int version, Step what, String who, Optional<Sealed> sealed) {
            sql.execute(
                    "insert into payout_account_history_view values (?, ?, ?, ?, ?, ?, ?)",
                    family,
                    revision,
                    version,
                    what.name(),
                    sealed.map(Sealed::text).orElse(null),
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
