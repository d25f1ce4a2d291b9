package org.mutuality.payment.provider;

import java.time.Instant;
import java.util.List;
import org.mutuality.contracts.Money;

/** What a provider says of an order. Settled, reversed and refused are the end of it, as far as it is known then. */
public sealed interface OrderStatus {

    /**
     * The family has its money.
     *
     * @param reference the provider's own, for the family to point to
     * @param fees what the provider charged us for it, where it says so, one for each currency
     */
    record Settled(String reference, Instant at, List<Money> fees) implements OrderStatus {}

    /**
     * It was paid, and the provider has taken it back from the family's account.
     *
     * @param fees as of a settled one
     */
    record Reversed(Instant at, List<Money> fees) implements OrderStatus {}

    /** It was taken, and is under way: ask again later. */
    record Pending() implements OrderStatus {}

    /**
     * It was not paid and won't be under this id.
     *
     * @param reason the provider's code, such as {@code maxBalanceExceeded}; no words of anybody
     */
    record Refused(String reason) implements OrderStatus {}

    /**
     * No answer, or none that decides it: it may have been paid. Ask; never send on the strength of this.
     *
     * @param reason for people; no names, numbers or accounts in it
     */
    record Unknown(String reason) implements OrderStatus {}

    /** The provider knows no such order: it may be sent again, under the same id. */
    record NotFound() implements OrderStatus {}
}
