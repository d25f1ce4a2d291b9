package org.mutuality.platform.outbox;

import java.util.Optional;
import java.util.UUID;

/**
 * An integration event to publish.
 *
 * @param contract record of {@code org.mutuality.contracts}; decides type and topic
 * @param key messages of one key arrive in order, because it decides the partition: the family's id, where there is one. The
 *     key of the record itself is unique, so that compaction keeps every message
 * @param country ISO 3166-1 alpha-2
 * @param cohort cohort that the event belongs to, if any
 */
public record OutgoingMessage(Object contract, UUID key, String country, Optional<UUID> cohort) {}
