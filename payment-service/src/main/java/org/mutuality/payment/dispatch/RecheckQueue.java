package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mutuality.payment.provider.OnlineProvider;

/**
 * Orders that a provider has called back about, or has otherwise in its book: they are asked about at once. Lost with the process;
 * then a round asks, or what differs stands among the differences.
 */
@ApplicationScoped
class RecheckQueue {
    private static final int CAPACITY = 10_000;

    private final Set<OrderQueries.OrderRow> orders = new LinkedHashSet<>();

    synchronized void add(OrderQueries.OrderRow order) {
        if (orders.size() < CAPACITY) {
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
