package org.mutuality.journal.strategy;

import java.util.Optional;
import java.util.UUID;

/** Whom a family credits with what it tried. @param familyId only with {@link Channel#FAMILY}, and there left out when it isn't known */
public record HeardFrom(Channel kind, Optional<UUID> familyId) {}
