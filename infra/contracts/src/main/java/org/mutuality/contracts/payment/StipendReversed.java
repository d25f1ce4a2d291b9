package org.mutuality.contracts.payment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/** The journal for which a family earned its stipend was withdrawn: the stipend is no longer earned. */
@PublishedAs("mutuality.payment.StipendReversed")
public record StipendReversed(
        UUID stipendId, UUID familyId, UUID cohortId, String country, YearMonth month, Money amount, Instant at)
        implements PaymentFact {}
