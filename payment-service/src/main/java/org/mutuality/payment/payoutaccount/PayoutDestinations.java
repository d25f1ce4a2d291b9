package org.mutuality.payment.payoutaccount;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mutuality.payment.payoutaccount.PayoutDestination;

/** Where families want their money, as far as a batch must know. */
public interface PayoutDestinations {
    /** For each of these families that has a payout account: through whom, and what holds it back. At most 500 asked at once. */
    Map<UUID, PayoutDestination> of(Set<UUID> families);
}
