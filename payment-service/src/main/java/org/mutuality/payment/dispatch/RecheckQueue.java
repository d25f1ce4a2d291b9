package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mutuality.payment.dispatch.OrderQueries.OrderRow;
import org.mutuality.payment.provider.OnlineProvider;

/**
 * Orders whose status is requested next: a provider called back about them, or its statement differs from our record. Held in
 * memory; after a restart regular polling finds open orders, and what still differs is listed as a difference.
 */
@ApplicationScoped
public class RecheckQueue {
    private static final int CAPACITY = 10_000;

    private final OrderQueries queries;
    private final Set<OrderRow> orders = new LinkedHashSet<>();

    RecheckQueue(OrderQueries queries) {
        this.queries = queries;
    }

    /** Requests the status of an order; only the provider's answer to that is recorded. An unknown id is ignored. */
    public void add(UUID orderId) {
        queries.find(orderId).ifPresent(this::add);
    }

    synchronized void add(OrderRow order) {
        if (orders.size() < CAPACITY) {
            orders.add(order);
        }
    }

    /** Removes and returns the orders of this provider. */
    synchronized List<OrderRow> drain(OnlineProvider provider) {
        List<OrderRow> drained = orders.stream()
                .filter(order -> order.provider().equals(provider.name())
                        && order.routeId().equals(provider.routeId()))
                .toList();
        drained.forEach(orders::remove);
        return drained;
    }
}
