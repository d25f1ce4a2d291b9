package org.mutuality.contracts.payment;

import java.time.Instant;
import java.util.UUID;

/** A fact about stipends, on {@code payment.events.v1}; key: the family, else the cohort. */
public sealed interface PaymentFact permits StipendTermsSet, StipendAccrued {
    UUID cohortId();

    /** When it happened. */
    Instant at();
}
