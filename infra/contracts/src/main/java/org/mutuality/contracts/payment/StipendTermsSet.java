package org.mutuality.contracts.payment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/**
 * The stipend per journal of a cohort was set. Stipends that have accrued keep their amount.
 *
 * @param perJournal stipend for one complete journal
 * @param fromMonth first month to which it applies
 */
@PublishedAs("mutuality.payment.StipendTermsSet")
public record StipendTermsSet(UUID cohortId, String country, Money perJournal, YearMonth fromMonth, Instant at)
        implements PaymentFact {}
