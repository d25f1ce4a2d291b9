package org.mutuality.contracts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What travels around a published fact: the CloudEvents 1.0.2 attributes that readers may rely on.
 *
 * @param id the same on every re-delivery; recognise repeats by it
 * @param type name of the contract, as in {@code mutuality.journal.JournalSubmitted}
 * @param source publishing service, as in {@code /mutuality/journal}
 * @param key what orders: facts of one key arrive in the order they happened (extension {@code partitionkey})
 * @param country ISO 3166-1 alpha-2
 * @param cohort the cohort it belongs to, where there is one
 * @param time when it was recorded by its publisher
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
