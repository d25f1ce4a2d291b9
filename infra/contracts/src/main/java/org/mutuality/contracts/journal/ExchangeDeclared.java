package org.mutuality.contracts.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/**
 * An exchange counts from now on, as one family says and nobody has confirmed. Told again when a confirmation or another answer
 * was taken back, and after {@link ExchangeWithdrawn} when it counts again.
 *
 * @param direction {@code given} or {@code received}, as the declaring family sees it
 * @param otherFamilyId the other side; absent when it is outside the cohort, and when the exchange is private
 * @param outside the other side is no family of the cohort; false when the exchange is private, which tells nothing of it
 * @param kind {@code food}, {@code childcare}, {@code technology}, {@code transport}, {@code work_referral}, {@code tool},
 *     {@code purchase}, {@code advice_on_application}, {@code money}, {@code lending} or {@code other}
 * @param on the day it happened
 * @param value what it was worth, where the family said so
 * @param isPrivate the other side isn't asked
 */
@PublishedAs("mutuality.journal.ExchangeDeclared")
public record ExchangeDeclared(
        UUID exchangeId,
        UUID familyId,
        UUID cohortId,
        String country,
        String direction,
        Optional<UUID> otherFamilyId,
        boolean outside,
        String kind,
        LocalDate on,
        Optional<Money> value,
        @JsonProperty("private") boolean isPrivate,
        Instant at)
        implements ExchangeFact {}
