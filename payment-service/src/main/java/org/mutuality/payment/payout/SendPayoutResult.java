package org.mutuality.payment.payout;

import java.util.Optional;

/**
 * What came of {@link PayoutCommand.SendPayout}.
 *
 * @param order to be told to the provider now, by who asked and by nobody else; empty when it had been sent before
 */
public record SendPayoutResult(Optional<PayoutOrder> order) {
    static final SendPayoutResult BEFORE = new SendPayoutResult(Optional.empty());
}
