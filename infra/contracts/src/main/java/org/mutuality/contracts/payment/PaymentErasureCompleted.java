package org.mutuality.contracts.payment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.mutuality.contracts.ErasureCompleted;
import org.mutuality.contracts.PublishedAs;
import org.mutuality.contracts.SignatureRequired;

/**
 * Payment-service has destroyed what it stored of an erased family.
 *
 * @param destroyed number of things that were destroyed, by kind
 */
@SignatureRequired
@PublishedAs("mutuality.payment.PaymentErasureCompleted")
public record PaymentErasureCompleted(
        UUID familyId, UUID cohortId, String country, Map<String, Integer> destroyed, Instant at)
        implements PaymentFact, ErasureCompleted {}
