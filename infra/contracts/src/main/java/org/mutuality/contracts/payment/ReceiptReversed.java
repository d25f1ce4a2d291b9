package org.mutuality.contracts.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/** A receipt published by {@link MoneyReceived} had been recorded in error and no longer counts. Published once per receipt. */
@PublishedAs("mutuality.payment.ReceiptReversed")
public record ReceiptReversed(
        UUID receiptId, String country, Optional<UUID> cohortId, Optional<UUID> fundId, Money amount, Instant at)
        implements PaymentFact {}
