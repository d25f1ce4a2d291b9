package org.mutuality.payment.provider;

import java.util.UUID;

/** A provider that is told one order at a time and can be asked. Both calls block, and neither throws for what the provider does. */
public interface OnlineProvider {

    /** As batches name it, such as {@code mobile-money}. */
    String name();

    /** Whether it is configured; nobody is paid through one that isn't. */
    boolean isThere();

    /**
     * Tells it an order, once: no retry hides in here. The order's id must be on disk before.
     *
     * @throws IllegalArgumentException a payee that this provider can't reach
     */
    Answer send(Order order);

    /** What became of an order; tried a few times when nobody answers, since asking changes nothing. */
    Answer ask(UUID orderId);
}
