package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mutuality.payment.provider.OnlineProvider;

/**
 * Orders whose status is to be queried at once, because the provider called back about them or its statement differs. The queue
 * is lost when the process ends; then the regular polling finds out, or the order shows as a difference.
 */
@ApplicationScoped
public class RecheckQueue {
    private static final int MOST = 10_000;

    private final OrderQueries queries;
    private final Set<OrderQueries.OrderRow> orders = new LinkedHashSet<>();

    RecheckQueue(OrderQueries queries) {
        this.queries = queries;
    }

    /** Queries the status of an order at once; only the provider's answer to that changes the order. */
    public void requestRecheck(UUID orderId) {
        queries.find(orderId).ifPresent(this::add);
    }

    synchronized void add(OrderQueries.OrderRow order) {
        if (orders.size() < MOST) {
            orders.add(order);
        }
    }

    /** Those that this one was told, which are then forgotten. */
    synchronized List<OrderQueries.OrderRow> drain(OnlineProvider provider) {
        List<OrderQueries.OrderRow> taken = orders.stream()
                .filter(order -> order.provider().equals(provider.name())
                        && order.routeId().equals(provider.routeId()))
                .toList();
        taken.forEach(orders::remove);
        return taken;
    }
}
