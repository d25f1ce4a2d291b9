package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;

/** A family formed a peer group; that it is in it is told by {@link PeerGroupJoined}. */
public record PeerGroupFormed(UUID groupId, UUID familyId, UUID cohortId, String country, Instant at)
        implements GroupFact {}
