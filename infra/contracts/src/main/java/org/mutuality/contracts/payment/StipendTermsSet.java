package org.mutuality.contracts.payment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.contracts.Money;

/** What a journal of a cohort is worth from a month on; never re-prices what was accrued. */
public record StipendTermsSet(UUID cohortId, String country, Money perJournal, YearMonth fromMonth, Instant at)
        implements PaymentFact {}
