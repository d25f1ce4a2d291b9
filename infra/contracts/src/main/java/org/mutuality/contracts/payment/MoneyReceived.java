package org.mutuality.contracts.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.PublishedAs;

/**
 * Money was received from a funder, for a cohort or for a fund: exactly one of the two is present. Published once per receipt.
 */
@PublishedAs("mutuality.payment.MoneyReceived")
public record MoneyReceived(
        UUID receiptId,
        String country,
        Optional<UUID> cohortId,
        Optional<UUID> fundId,
        Money amount,
        LocalDate receivedOn,
        Instant at)
        implements PaymentFact {}
