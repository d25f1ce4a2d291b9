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
class Hints {
    private static final int MOST = 10_000;

    private final Set<OrderView.Row> orders = new LinkedHashSet<>();

    synchronized void add(OrderView.Row order) {
        if (orders.size() < MOST) {
            orders.add(order);
        }
    }

    /** Those that this one was told, which are then forgotten. */
    synchronized List<OrderView.Row> take(OnlineProvider provider) {
        List<OrderView.Row> taken = orders.stream()
                .filter(order ->
                        order.provider().equals(provider.name()) && order.via().equals(provider.via()))
                .toList();
        taken.forEach(orders::remove);
        return taken;
    }
}
