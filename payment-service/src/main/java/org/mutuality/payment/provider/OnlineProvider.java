package org.mutuality.payment.provider;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/**
 * A provider that is sent one order at a time and can be queried. All calls block; {@link #send} and {@link #getOrderStatus}
 * never throw because of the provider.
 */
public interface OnlineProvider {

    /** As batches name it, such as {@code mobile-money}. */
    String name();

    /** Which of the provider's routes this is, see {@link ProviderRoutes}. Only this route has its orders. */
    String routeId();

    /** Whether it pays in that country, in any currency. */
    boolean reaches(String country);

    /**
     * Sends an order once, without retries. The order's id must be stored before.
     *
     * @throws IllegalArgumentException a payee that this provider cannot pay
     */
    OrderStatus send(PaymentInstruction order);

    /** Queries the status of an order; retried a few times without an answer, since a query changes nothing. */
    OrderStatus getOrderStatus(UUID orderId);

    /**
     * A page of the provider's statement: what it has paid for us, whoever ordered it.
     *
     * @param from earliest time of a payment, by the provider's clock
     * @param to end of the time, exclusive
     * @param offset 0 first, then {@link StatementPage#next}
     * @throws IOException without an answer, or with one that cannot be read
     */
    StatementPage getStatementPage(Instant from, Instant to, long offset) throws IOException;
}
