package org.mutuality.contracts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Metadata of a published fact: the CloudEvents 1.0.2 attributes that consumers may rely on.
 *
 * @param id the same on every redelivery; use it to recognise duplicates
 * @param type name of the contract, as in {@code mutuality.journal.JournalSubmitted}
 * @param source publishing service, as in {@code /mutuality/journal}
 * @param key partition key; facts with the same key arrive in the order in which they happened (extension {@code partitionkey})
 * @param country ISO 3166-1 alpha-2 (extension {@code country})
 * @param cohort the cohort it belongs to, if any (extension {@code cohort})
 * @param time when the publisher recorded it
 * @param traceparent W3C trace context of the request that caused it
 */
public record Envelope(
        UUID id,
        String type,
        String source,
        String key,
        String country,
        Optional<UUID> cohort,
        Instant time,
        Optional<String> traceparent) {}
