package org.mutuality.contracts.payment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/**
 * What was owed to a family is owed no more, and was never paid: the family was erased. Told once.
 *
 * @param cohortId that would have paid; else
 * @param fundId that would have
 * @param kind "journal", "meeting" or "investment"
 * @param causeId stipend, meeting stipend or investment
 * @param month that it was earned for; an investment has none
 */
@PublishedAs("mutuality.payment.PayoutClosed")
public record PayoutCancelled(
        UUID payoutId,
        UUID familyId,
        Optional<UUID> cohortId,
        Optional<UUID> fundId,
        String country,
        String kind,
        Optional<UUID> causeId,
        Optional<YearMonth> month,
        Money amount,
        Instant at)
        implements PayoutFact {}
