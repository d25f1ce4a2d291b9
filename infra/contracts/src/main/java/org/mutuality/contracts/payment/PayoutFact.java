package org.mutuality.contracts.payment;

import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;

/** The outcome of an attempt to pay what is owed to a family. */
public sealed interface PayoutFact extends PaymentFact
        permits PayoutSettled, PayoutFailed, PayoutReturned, PayoutCancelled {
    UUID payoutId();

    UUID familyId();

    /** The paying fund; absent when a cohort pays. */
    Optional<UUID> fundId();

    /** {@code journal}, {@code meeting} or {@code investment}; all are programme money, never earned income. */
    String kind();

    /** The stipend, meeting stipend or investment that is paid. */
    Optional<UUID> causeId();

    Money amount();
}
