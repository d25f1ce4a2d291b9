package org.mutuality.journal.strategy.sharing;

import java.util.Optional;
import java.util.UUID;

/**
 * How a family learned of a strategy.
 *
 * @param kind kind of source
 * @param familyId the family it learned it from; only with kind {@code family}, left out when unknown
 */
public record StrategySource(SourceKind kind, Optional<UUID> familyId) {}
