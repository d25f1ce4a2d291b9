package org.mutuality.payment.payoutaccount;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.payment.payoutaccount.details.AccountHoldReason;

/** Where families want their money, as far as a batch must know. */
public interface PayoutDestinations {
    /** For each of these families that has a payout account: through whom, and what holds it back. At most 500 asked at once. */
    Map<UUID, PayoutDestination> of(Set<UUID> families);

    /**
     * Where a family wants its money.
     *
     * @param provider as in a batch: {@code mobile-money}, {@code bank} or {@code cash}
     * @param heldBack empty when it may be paid to now
     */
    public record PayoutDestination(String provider, Optional<AccountHoldReason> heldBack) {}
}
