package org.mutuality.payment.payout.tracking;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.payout.PayoutOrder;
import org.mutuality.payment.payout.PayoutStatus;

/** Changes of a payout's row by one event. Columns that are absent keep their value. */
record PayoutRowUpdate(ObjectNode row) {
    private static PayoutRowUpdate withStatus(PayoutId payout, PayoutStatus status) {
        return new PayoutRowUpdate(JsonNodeFactory.instance.objectNode())
                .with("payout_id", payout.value())
                .with("status", status);
    }

    static PayoutRowUpdate of(PayoutEvent.PayoutAddedToBatch event) {
        return withStatus(event.payoutId(), PayoutStatus.BATCHED)
                .with("batch_id", event.batchId())
                .with("provider", event.provider());
    }

    static PayoutRowUpdate of(PayoutEvent.PayoutRemovedFromBatch event) {
        return withStatus(event.payoutId(), PayoutStatus.DUE);
    }

    static PayoutRowUpdate of(PayoutEvent.PayoutRetried event) {
        return withStatus(event.payoutId(), PayoutStatus.BATCHED).withOrder(event.order());
    }

    static PayoutRowUpdate of(PayoutEvent.PayoutSent event) {
        return withStatus(event.payoutId(), PayoutStatus.SENT)
                .withOrder(event.order())
                .with("via", event.routeId().orElse(""))
                .with("sent_at", event.at());
    }

    static PayoutRowUpdate of(PayoutEvent.PayoutOutcomeUnknown event) {
        return withStatus(event.payoutId(), PayoutStatus.UNKNOWN).withOrder(event.order());
    }

    static PayoutRowUpdate of(PayoutEvent.PayoutSettled event) {
        return withStatus(event.payoutId(), PayoutStatus.SETTLED)
                .withOrder(event.order())
                .with("reference", event.reference())
                .with("reason", "")
                .with("answered_at", event.at());
    }

    static PayoutRowUpdate of(PayoutEvent.PayoutFailed event) {
        return withStatus(event.payoutId(), PayoutStatus.FAILED)
                .withOrder(event.order())
                .with("reason", event.reason())
                .with("answered_at", event.at());
    }

    static PayoutRowUpdate of(PayoutEvent.PayoutReturned event) {
        return withStatus(event.payoutId(), PayoutStatus.RETURNED)
                .withOrder(event.order())
                .with("reason", event.reason())
                .with("answered_at", event.at());
    }

    static PayoutRowUpdate of(PayoutEvent.PayoutCancelled event) {
        return withStatus(event.payoutId(), PayoutStatus.CLOSED).with("answered_at", event.at());
    }

    static PayoutRowUpdate of(PayoutEvent.PayoutWithdrawn event) {
        return withStatus(event.payoutId(), PayoutStatus.CLOSED).with("answered_at", event.at());
    }

    static PayoutRowUpdate of(PayoutEvent.OverpaymentReturned event) {
        return withStatus(event.payoutId(), PayoutStatus.CLOSED).with("answered_at", event.at());
    }

    private PayoutRowUpdate withOrder(PayoutOrder order) {
        row.put("attempts", order.attempt());
        return with("batch_id", order.batchId())
                .with("provider", order.provider())
                .with("order_id", order.orderId());
    }

    private PayoutRowUpdate with(String column, Object value) {
        row.put(column, value.toString());
        return this;
    }

    private PayoutRowUpdate with(String column, UUID value) {
        return with(column, (Object) value);
    }

    private PayoutRowUpdate with(String column, Instant value) {
        return with(column, (Object) value);
    }
}
