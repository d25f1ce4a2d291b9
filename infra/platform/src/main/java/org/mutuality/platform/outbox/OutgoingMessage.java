package org.mutuality.platform.outbox;

import java.util.Optional;
import java.util.UUID;

/**
 * A fact as it is told to others.
 *
 * @param contract record of {@code org.mutuality.contracts}; decides type and topic
 * @param key facts of one key arrive in order: the family where there is one
 * @param country ISO 3166-1 alpha-2
 * @param cohort the cohort it belongs to, where there is one
 */
public record OutgoingMessage(Object contract, UUID key, String country, Optional<UUID> cohort) {}
