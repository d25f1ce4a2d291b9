package org.mutuality.payment.provider;

import java.time.Instant;
import java.util.Optional;
import org.mutuality.contracts.Money;

/** What a provider says of an order. Only the first and the third are the end of it. */
public sealed interface Answer {

    /**
     * The family has its money.
     *
     * @param reference the provider's own, for the family to point to
     * @param fee what the provider charged us for it, where it says so
     */
    record Settled(String reference, Instant at, Optional<Money> fee) implements Answer {}

    /** It was taken, and is under way: ask again later. */
    record Pending() implements Answer {}

    /**
     * It was not paid and won't be under this id.
     *
     * @param reason the provider's code, such as {@code maxBalanceExceeded}; no words of anybody
     */
    record Refused(String reason) implements Answer {}

    /**
     * No answer, or none that decides it: it may have been paid. Ask; never send on the strength of this.
     *
     * @param why for people; no names, numbers or accounts in it
     */
    record Unknown(String why) implements Answer {}

    /** The provider knows no such order: it may be sent again, under the same id. */
    record NeverHeard() implements Answer {}
}
