package org.mutuality.contracts.payment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/** What a journal of a cohort is worth from a month on; never re-prices what was accrued. */
@PublishedAs("mutuality.payment.StipendTermsSet")
public record StipendTermsSet(UUID cohortId, String country, Money perJournal, YearMonth fromMonth, Instant at)
        implements PaymentFact {}
