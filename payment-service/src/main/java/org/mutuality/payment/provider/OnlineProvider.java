package org.mutuality.payment.provider;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/**
 * A provider that is told one order at a time and can be asked. All calls block; telling and asking never throw for what the
 * provider does.
 */
public interface OnlineProvider {

    /** As batches name it, such as {@code mobile-money}. */
    String name();

    /** Which of those of that name, as it is configured; see {@link ProviderRoutes}. Only it knows its orders. */
    String routeId();

    /** Whether it pays in that country, in any currency. */
    boolean reaches(String country);

    /**
     * Tells it an order, once: no retry hides in here. The order's id must be on disk before.
     *
     * @throws IllegalArgumentException a payee that this provider can't reach
     */
    OrderStatus send(PaymentInstruction order);

    /** What became of an order; tried a few times when nobody answers, since asking changes nothing. */
    OrderStatus getOrderStatus(UUID orderId);

    /**
     * A page of what it has paid for us by its own book, whoever ordered it.
     *
     * @param from of when it was told, as the provider's clock has it
     * @param to what was told later isn't in it
     * @param offset 0 first, then {@link StatementPage#next}
     * @throws IOException nobody answered, or in a way that can't be read
     */
    StatementPage getStatementPage(Instant from, Instant to, long offset) throws IOException;
}
