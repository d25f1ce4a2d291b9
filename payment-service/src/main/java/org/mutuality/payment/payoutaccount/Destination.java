package org.mutuality.payment.payoutaccount;

import java.util.Optional;

/**
 * Where a family wants its money.
 *
 * @param provider as in a batch: {@code mobile-money}, {@code bank} or {@code cash}
 * @param heldBack empty when it may be paid to now
 */
public record Destination(String provider, Optional<HeldBack> heldBack) {}
