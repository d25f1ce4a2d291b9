package org.mutuality.payment.payoutaccount;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.payment.payoutaccount.details.AccountHoldReason;

/** Where families are to be paid, as far as a batch needs to know. */
public interface PayoutDestinations {
    /** Destinations of those of these families that have a payout account; at most 500 families at once. */
    Map<UUID, PayoutDestination> of(Set<UUID> families);

    /**
     * Where a family is to be paid.
     *
     * @param provider as batches name it: {@code mobile-money}, {@code bank} or {@code cash}
     * @param holdReason why a batch cannot pay to it; empty when it can
     */
    public record PayoutDestination(String provider, Optional<AccountHoldReason> holdReason) {}
}
