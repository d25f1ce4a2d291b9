package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Orders of which a provider's own book says something else than we know. */
@ApplicationScoped
public class RecheckRequests {
    private final OrderQueries orders;
    private final RecheckQueue hints;

    RecheckRequests(OrderQueries orders, RecheckQueue hints) {
        this.orders = orders;
        this.hints = hints;
    }

    /** Has its provider asked at once what became of it: only that answer is heard. */
    public void about(UUID orderId) {
        orders.find(orderId).ifPresent(hints::add);
    }
}
