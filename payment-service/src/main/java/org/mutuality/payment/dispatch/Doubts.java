package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Orders of which a provider's own book says something else than we know. */
@ApplicationScoped
public class Doubts {
    private final OrderView orders;
    private final Hints hints;

    Doubts(OrderView orders, Hints hints) {
        this.orders = orders;
        this.hints = hints;
    }

    /** Has its provider asked at once what became of it: only that answer is heard. */
    public void about(UUID orderId) {
        orders.find(orderId).ifPresent(hints::add);
    }
}
