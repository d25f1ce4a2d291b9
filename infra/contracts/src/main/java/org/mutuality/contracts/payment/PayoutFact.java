package org.mutuality.contracts.payment;

import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;

/** What became of something owed to a family. */
public sealed interface PayoutFact extends PaymentFact
        permits PayoutSettled, PayoutFailed, PayoutReturned, PayoutCancelled {
    UUID payoutId();

    UUID familyId();

    /** That pays, when no cohort does. */
    Optional<UUID> fundId();

    /** "journal", "meeting" or "investment": programme money, each of them, never earned income. */
    String kind();

    /** Stipend, meeting stipend or investment; absent in what was told before this was. */
    Optional<UUID> causeId();

    Money amount();
}
