package org.mutuality.contracts.payment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/** A month was submitted again after its journal had been withdrawn: its stipend is earned again, at the same amount. */
@PublishedAs("mutuality.payment.StipendRestored")
public record StipendRestored(
        UUID stipendId, UUID familyId, UUID cohortId, String country, YearMonth month, Money amount, Instant at)
        implements PaymentFact {}
