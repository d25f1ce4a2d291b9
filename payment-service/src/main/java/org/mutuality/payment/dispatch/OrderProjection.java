package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.payout.OrderOutcome;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.PayoutEvent.ContradictoryReportReceived;
import org.mutuality.payment.payout.PayoutEvent.FeeDisputed;
import org.mutuality.payment.payout.PayoutEvent.PayoutFailed;
import org.mutuality.payment.payout.PayoutEvent.PayoutFeeCharged;
import org.mutuality.payment.payout.PayoutEvent.PayoutOutcomeUnknown;
import org.mutuality.payment.payout.PayoutEvent.PayoutReturned;
import org.mutuality.payment.payout.PayoutEvent.PayoutSent;
import org.mutuality.payment.payout.PayoutEvent.PayoutSettled;
import org.mutuality.payment.payout.PayoutOrder;
import org.mutuality.payment.provider.ProviderRoutes;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.BulkInsert;
import org.mutuality.platform.projection.Projection;
import org.mutuality.platform.projection.RecordedEvent;

/**
 * Fills {@code payout_order}: a row for every order sent to a provider, also of payouts that were sent again, with its
 * outcome and fees.
 */
@ApplicationScoped
class OrderProjection implements Projection<PayoutEvent> {
    private static final BulkInsert<PayoutSent> SENT = BulkInsert.<PayoutSent>into("payout_order")
            .column("order_id", "uuid", sent -> sent.order().orderId())
            .column("payout_id", "uuid", sent -> sent.payoutId().value())
            .column("batch_id", "uuid", sent -> sent.order().batchId())
            .column("family_id", "uuid", sent -> sent.entitlement().familyId())
            .column("country", "char(2)", sent -> sent.entitlement().country())
            .column("provider", "text", sent -> sent.order().provider())
            .column("via", "text", sent -> sent.routeId().orElse(ProviderRoutes.UNNAMED))
            .column(
                    "amount_minor",
                    "bigint",
                    sent -> sent.entitlement().amount().minor())
            .column("currency", "char(3)", sent -> sent.entitlement().amount().currency())
            .column("payment_reference", "text", OrderProjection::paymentReference)
            .column("outcome", "text", sent -> OrderOutcome.UNDER_WAY)
            .column("sent_at", "timestamptz", PayoutSent::at);
    private static final String UPDATE_OUTCOME = """
            update payout_order set outcome = ?, answered_at = ?, reference = coalesce(nullif(?, ''), reference),
                reason = coalesce(?, reason)
            where order_id = ?""";

    @Override
    public String name() {
        return "payout-order";
    }

    @Override
    public Class<PayoutEvent> eventType() {
        return PayoutEvent.class;
    }

    @Override
    public void project(PayoutEvent event, EventMetadata recorded, Handle sql) {
        projectAll(List.of(new RecordedEvent<>(event, recorded)), sql);
    }

    // An order is answered after it was sent and is never sent twice, so the inserts can go first.
    @Override
    public void projectAll(List<RecordedEvent<PayoutEvent>> batch, Handle sql) {
        SENT.insert(
                batch.stream()
                        .map(RecordedEvent::event)
                        .filter(PayoutSent.class::isInstance)
                        .map(PayoutSent.class::cast)
                        .toList(),
                sql);
        batch.forEach(one -> updateOutcome(one.event(), sql));
    }

    @Override
    public List<String> tables() {
        return List.of("payout_order");
    }

    private static void updateOutcome(PayoutEvent event, Handle sql) {
        switch (event) {
            case PayoutOutcomeUnknown unknown ->
                outcome(unknown.order(), OrderOutcome.UNKNOWN, unknown.at(), null, null, sql);
            case PayoutSettled settled ->
                outcome(settled.order(), OrderOutcome.SETTLED, settled.at(), settled.reference(), null, sql);
            case PayoutFailed failed ->
                outcome(failed.order(), OrderOutcome.FAILED, failed.at(), null, failed.reason(), sql);
            case PayoutReturned returned ->
                outcome(returned.order(), OrderOutcome.RETURNED, returned.at(), null, returned.reason(), sql);
            case ContradictoryReportReceived contradicted ->
                sql.execute(
                        "update payout_order set contradicted = ? where order_id = ?",
                        contradicted.reportedOutcome().name(),
                        contradicted.order().orderId());
            case PayoutFeeCharged charged ->
                sql.execute(
                        "update payout_order set fee_minor = coalesce(fee_minor, 0) + ? where order_id = ?",
                        charged.fee().minor(),
                        charged.order().orderId());
            case FeeDisputed doubted ->
                sql.execute(
                        "update payout_order set doubted_fee_minor = ?, doubted_fee_currency = ? where order_id = ?",
                        doubted.reportedAmount().minor(),
                        doubted.reportedAmount().currency(),
                        doubted.order().orderId());
            default -> {}
        }
    }

    private static void outcome(
            PayoutOrder order,
            OrderOutcome outcome,
            Instant at,
            @Nullable String reference,
            @Nullable String reason,
            Handle sql) {
        sql.execute(UPDATE_OUTCOME, outcome.name(), at.atOffset(ZoneOffset.UTC), reference, reason, order.orderId());
    }

    // The month that was earned, or the kind of entitlement where there is none.
    private static String paymentReference(PayoutSent sent) {
        return sent.entitlement()
                .month()
                .map(Object::toString)
                .orElseGet(() -> sent.entitlement().kind().name());
    }
}
