package org.mutuality.platform.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Receipt for a key that is no more.
 *
 * @param keyId names the key, tells nothing of it; empty when the family never had one
 * @param at when it was first destroyed
 */
public record KeyDestructionReceipt(UUID familyId, Optional<UUID> keyId, Instant at) {}
