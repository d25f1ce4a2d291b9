package org.mutuality.payment.payoutaccount;

import java.util.Optional;
import org.mutuality.payment.payoutaccount.details.AccountHoldReason;

/**
 * Where a family wants its money.
 *
 * @param provider as in a batch: {@code mobile-money}, {@code bank} or {@code cash}
 * @param heldBack empty when it may be paid to now
 */
public record PayoutDestination(String provider, Optional<AccountHoldReason> heldBack) {}
