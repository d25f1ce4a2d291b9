package org.mutuality.payment.payout;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** What a fact changes of a payout's row. A column that isn't told stays as it is. */
record Change(ObjectNode row) {
    private static Change to(PayoutId payout, Status status) {
        return new Change(JsonNodeFactory.instance.objectNode())
                .with("payout_id", payout.value())
                .with("status", status);
    }

    static Change of(PayoutEvent.PayoutClaimed event) {
        return to(event.payoutId(), Status.BATCHED)
                .with("batch_id", event.batchId())
                .with("provider", event.provider());
    }

    static Change of(PayoutEvent.PayoutFreed event) {
        return to(event.payoutId(), Status.DUE);
    }

    static Change of(PayoutEvent.PayoutRetried event) {
        return to(event.payoutId(), Status.BATCHED).ordered(event.order());
    }

    static Change of(PayoutEvent.PayoutSent event) {
        return to(event.payoutId(), Status.SENT)
                .ordered(event.order())
                .with("via", event.via().orElse(""))
                .with("sent_at", event.at());
    }

    static Change of(PayoutEvent.PayoutUnknown event) {
        return to(event.payoutId(), Status.UNKNOWN).ordered(event.order());
    }

    static Change of(PayoutEvent.PayoutSettled event) {
        return to(event.payoutId(), Status.SETTLED)
                .ordered(event.order())
                .with("reference", event.reference())
                .with("reason", "")
                .with("answered_at", event.at());
    }

    static Change of(PayoutEvent.PayoutFailed event) {
        return to(event.payoutId(), Status.FAILED)
                .ordered(event.order())
                .with("reason", event.reason())
                .with("answered_at", event.at());
    }

    static Change of(PayoutEvent.PayoutReturned event) {
        return to(event.payoutId(), Status.RETURNED)
                .ordered(event.order())
                .with("reason", event.reason())
                .with("answered_at", event.at());
    }

    static Change of(PayoutEvent.PayoutClosed event) {
        return to(event.payoutId(), Status.CLOSED).with("answered_at", event.at());
    }

    private Change ordered(Order order) {
        row.put("attempts", order.attempt());
        return with("batch_id", order.batchId())
                .with("provider", order.provider())
                .with("order_id", order.orderId());
    }

    private Change with(String column, Object value) {
        row.put(column, value.toString());
        return this;
    }

    private Change with(String column, UUID value) {
        return with(column, (Object) value);
    }

    private Change with(String column, Instant value) {
        return with(column, (Object) value);
    }
}
