package org.mutuality.platform.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Receipt for the destruction of a family's key.
 *
 * @param keyId id of the key, which reveals nothing of it; empty when the family never had one
 * @param at when it was first destroyed
 */
public record KeyDestructionReceipt(UUID familyId, Optional<UUID> keyId, Instant at) {}
