package org.mutuality.payment.paymentfile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a file is of.
 *
 * @param round from 1: the first release, then one for what was sent again
 * @param country ISO 3166 alpha-2
 * @param givenBy account of who asked for it first
 * @param givenAt before any of its accounts was read: later changes are later than it
 * @param routeId which of the provider's accounts or distributors; empty: the one without a name, and in files of before there were others
 */
public record PaymentFileHeader(
        UUID batchId,
        int round,
        String country,
        String provider,
        String currency,
        String givenBy,
        Instant givenAt,
        Optional<String> routeId) {}
