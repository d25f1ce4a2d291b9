package org.mutuality.contracts.payment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/**
 * An attempt to pay a family failed: it is still owed. Told once an attempt.
 *
 * @param cohortId that pays; else
 * @param fundId that pays
 * @param kind "journal", "meeting" or "investment": programme money, each of them, never earned income
 * @param causeId stipend, meeting stipend or investment; absent in what was told before this was
 * @param month that it was earned for; an investment has none
 */
@PublishedAs("mutuality.payment.PayoutFailed")
public record PayoutFailed(
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
