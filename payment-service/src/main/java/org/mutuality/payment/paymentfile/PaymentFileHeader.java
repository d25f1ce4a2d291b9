package org.mutuality.payment.paymentfile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a payment file is for.
 *
 * @param round from 1: the first release, then one for each set of retried payouts
 * @param country ISO 3166 alpha-2
 * @param issuedBy subject of the account that first requested it
 * @param issuedAt before any of its accounts was read, so that later changes have a later time
 * @param routeId which of the provider's accounts or distributors pays; empty for the unnamed route
 */
public record PaymentFileHeader(
        UUID batchId,
        int round,
        String country,
        String provider,
        String currency,
        String issuedBy,
        Instant issuedAt,
        Optional<String> routeId) {}
