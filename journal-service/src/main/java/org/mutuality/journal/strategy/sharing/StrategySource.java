package org.mutuality.journal.strategy.sharing;

import java.util.Optional;
import java.util.UUID;

/** Whom a family credits with what it tried. @param familyId only with {@link SourceKind#FAMILY}, and there left out when it isn't known */
public record StrategySource(SourceKind kind, Optional<UUID> familyId) {}
