package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A family became a member of a peer group; a family is in at most one group of its cohort. */
@PublishedAs("mutuality.cohort.PeerGroupJoined")
public record PeerGroupJoined(UUID groupId, UUID familyId, UUID cohortId, String country, Instant at)
        implements PeerGroupFact {}
