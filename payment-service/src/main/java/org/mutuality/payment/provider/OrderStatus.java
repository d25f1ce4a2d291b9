package org.mutuality.payment.provider;

import java.time.Instant;
import java.util.List;
import org.mutuality.contracts.Money;

/** Status of an order as a provider reports it. Settled, Reversed and Refused are final. */
public sealed interface OrderStatus {

    /**
     * The family was paid.
     *
     * @param reference the provider's, which the family can refer to
     * @param fees charged for the payment, where the provider reports them, one for each currency
     */
    record Settled(String reference, Instant at, List<Money> fees) implements OrderStatus {}

    /**
     * It was paid, and the provider has taken the money back from the family's account.
     *
     * @param fees as for a settled order
     */
    record Reversed(Instant at, List<Money> fees) implements OrderStatus {}

    /** The provider has accepted it and not decided: query again later. */
    record Pending() implements OrderStatus {}

    /**
     * It was not paid and will not be under this id.
     *
     * @param reason the provider's code, such as {@code maxBalanceExceeded}; no free text
     */
    record Refused(String reason) implements OrderStatus {}

    /**
     * No answer, or none that decides it: it may have been paid. Query again; never send because of this.
     *
     * @param reason for operators; no names, numbers or accounts in it
     */
    record Unknown(String reason) implements OrderStatus {}

    /** The provider has no such order: it may be sent again, with the same id. */
    record NotFound() implements OrderStatus {}
}
