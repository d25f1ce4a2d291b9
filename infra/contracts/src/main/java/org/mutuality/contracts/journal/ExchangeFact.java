package org.mutuality.contracts.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/**
 * Help between two families, or between a family and somebody outside its cohort. {@code familyId} is the declaring family.
 * When both families declare the same help, it has one {@code exchangeId} and counts once.
 */
public sealed interface ExchangeFact extends JournalFact {
    UUID familyId();

    UUID exchangeId();

    /**
     * An exchange counts from now on as declared by one family and not confirmed. Published again when a confirmation or another
     * answer was withdrawn, and after {@link ExchangeWithdrawn} when the exchange counts again.
     *
     * @param direction {@code given} or {@code received}, from the declaring family's point of view
     * @param otherFamilyId the other family; absent when it is outside the cohort or the exchange is private
     * @param outside the other side is not a family of the cohort; always false for a private exchange
     * @param kind {@code food}, {@code childcare}, {@code technology}, {@code transport}, {@code work_referral}, {@code tool},
     *     {@code purchase}, {@code advice_on_application}, {@code money}, {@code lending} or {@code other}
     * @param on date of the exchange
     * @param value estimated value, if the family gave one
     * @param isPrivate the other family is not asked to confirm; {@code private} in JSON
     */
    @PublishedAs("mutuality.journal.ExchangeDeclared")
    record ExchangeDeclared(
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

    /** The other family confirmed the exchange, or declared the same exchange itself. */
    @PublishedAs("mutuality.journal.ExchangeConfirmed")
    record ExchangeConfirmed(UUID exchangeId, UUID familyId, UUID cohortId, String country, Instant at)
            implements ExchangeFact {}

    /** The other family denies the exchange; it no longer counts as declared by both. */
    @PublishedAs("mutuality.journal.ExchangeDeclined")
    record ExchangeDeclined(UUID exchangeId, UUID familyId, UUID cohortId, String country, Instant at)
            implements ExchangeFact {}

    /**
     * The other family withholds its answer, and an earlier answer no longer counts: the exchange is declared by one family and
     * confirmed by nobody.
     */
    @PublishedAs("mutuality.journal.ExchangeAnswerWithheld")
    record ExchangeAnswerWithheld(UUID exchangeId, UUID familyId, UUID cohortId, String country, Instant at)
            implements ExchangeFact {}

    /** An exchange no longer counts: its family withdrew it, or it now counts under the id of the other family's declaration. */
    @PublishedAs("mutuality.journal.ExchangeWithdrawn")
    record ExchangeWithdrawn(UUID exchangeId, UUID familyId, UUID cohortId, String country, Instant at)
            implements ExchangeFact {}
}
