package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.payout.Order;
import org.mutuality.payment.payout.Outcome;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.PayoutEvent.AnswerContradicted;
import org.mutuality.payment.payout.PayoutEvent.FeeDoubted;
import org.mutuality.payment.payout.PayoutEvent.PayoutCharged;
import org.mutuality.payment.payout.PayoutEvent.PayoutFailed;
import org.mutuality.payment.payout.PayoutEvent.PayoutReturned;
import org.mutuality.payment.payout.PayoutEvent.PayoutSent;
import org.mutuality.payment.payout.PayoutEvent.PayoutSettled;
import org.mutuality.payment.payout.PayoutEvent.PayoutUnknown;
import org.mutuality.payment.provider.Ways;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Happened;
import org.mutuality.platform.view.Projection;
import org.mutuality.platform.view.Rows;

/** Fills {@code payout_order}: every order that a provider was told, also of payouts that were sent again, and what it charged. */
@ApplicationScoped
class OrderProjection implements Projection<PayoutEvent> {
    private static final Rows<PayoutSent> SENT = Rows.<PayoutSent>into("payout_order")
            .column("order_id", "uuid", sent -> sent.order().orderId())
            .column("payout_id", "uuid", sent -> sent.payoutId().value())
            .column("batch_id", "uuid", sent -> sent.order().batchId())
            .column("family_id", "uuid", sent -> sent.due().familyId())
            .column("country", "char(2)", sent -> sent.due().country())
            .column("provider", "text", sent -> sent.order().provider())
            .column("via", "text", sent -> sent.via().orElse(Ways.UNNAMED))
            .column("amount_minor", "bigint", sent -> sent.due().amount().minor())
            .column("currency", "char(3)", sent -> sent.due().amount().currency())
            .column("reference_told", "text", OrderProjection::told)
            .column("outcome", "text", sent -> Outcome.UNDER_WAY)
            .column("sent_at", "timestamptz", PayoutSent::at);
    private static final String ANSWERED = """
            update payout_order set outcome = ?, answered_at = ?, reference = coalesce(nullif(?, ''), reference),
                reason = coalesce(?, reason)
            where order_id = ?""";

    @Override
    public String name() {
        return "payout-order";
    }

    @Override
    public Class<PayoutEvent> family() {
        return PayoutEvent.class;
    }

    @Override
    public void project(PayoutEvent event, Recorded recorded, Handle sql) {
        projectAll(List.of(new Happened<>(event, recorded)), sql);
    }

    // An order is answered after it was sent, and never sent twice: all that were sent can go first.
    @Override
    public void projectAll(List<Happened<PayoutEvent>> batch, Handle sql) {
        SENT.insert(
                batch.stream()
                        .map(Happened::event)
                        .filter(PayoutSent.class::isInstance)
                        .map(PayoutSent.class::cast)
                        .toList(),
                sql);
        batch.forEach(one -> answered(one.event(), sql));
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from payout_order");
    }

    private static void answered(PayoutEvent event, Handle sql) {
        switch (event) {
            case PayoutUnknown unknown -> outcome(unknown.order(), Outcome.UNKNOWN, unknown.at(), null, null, sql);
            case PayoutSettled settled ->
                outcome(settled.order(), Outcome.SETTLED, settled.at(), settled.reference(), null, sql);
            case PayoutFailed failed ->
                outcome(failed.order(), Outcome.FAILED, failed.at(), null, failed.reason(), sql);
            case PayoutReturned returned ->
                outcome(returned.order(), Outcome.RETURNED, returned.at(), null, returned.reason(), sql);
            case AnswerContradicted contradicted ->
                sql.execute(
                        "update payout_order set contradicted = ? where order_id = ?",
                        contradicted.told().name(),
                        contradicted.order().orderId());
            case PayoutCharged charged ->
                sql.execute(
                        "update payout_order set fee_minor = coalesce(fee_minor, 0) + ? where order_id = ?",
                        charged.fee().minor(),
                        charged.order().orderId());
            case FeeDoubted doubted ->
                sql.execute(
                        "update payout_order set doubted_fee_minor = ?, doubted_fee_currency = ? where order_id = ?",
                        doubted.told().minor(),
                        doubted.told().currency(),
                        doubted.order().orderId());
            default -> {}
        }
    }

    private static void outcome(
            Order order, Outcome outcome, Instant at, @Nullable String reference, @Nullable String reason, Handle sql) {
        sql.execute(ANSWERED, outcome.name(), at.atOffset(ZoneOffset.UTC), reference, reason, order.orderId());
    }

    // The month that was earned; what has none is told by its kind.
    private static String told(PayoutSent sent) {
        return sent.due()
                .month()
                .map(Object::toString)
                .orElseGet(() -> sent.due().kind().name());
    }
}
