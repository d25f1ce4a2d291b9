package org.mutuality.payment.payoutaccount;

import java.util.Optional;

/**
 * Through whom a family is paid.
 *
 * @param provider name of the provider, as in a batch: "mobile-money", "bank" or "cash"
 * @param heldBack empty when it may be paid to now
 */
public record Destination(String provider, Optional<HeldBack> heldBack) {}
