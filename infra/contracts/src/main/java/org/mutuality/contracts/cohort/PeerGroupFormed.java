package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A family formed a peer group; {@link PeerGroupJoined} states its membership. */
@PublishedAs("mutuality.cohort.PeerGroupFormed")
public record PeerGroupFormed(UUID groupId, UUID familyId, UUID cohortId, String country, Instant at)
        implements PeerGroupFact {}
