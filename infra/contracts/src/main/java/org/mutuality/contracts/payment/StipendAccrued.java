package org.mutuality.contracts.payment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/**
 * A family earned its stipend for a month. Published once per family and month; later {@link StipendReversed} and {@link
 * StipendRestored} alternate when its journal is withdrawn and submitted again.
 */
@PublishedAs("mutuality.payment.StipendAccrued")
public record StipendAccrued(
        UUID stipendId, UUID familyId, UUID cohortId, String country, YearMonth month, Money amount, Instant at)
        implements PaymentFact {}
