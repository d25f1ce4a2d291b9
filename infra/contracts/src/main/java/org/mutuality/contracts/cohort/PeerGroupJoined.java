package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A family is in a peer group from now on; it was in none of its cohort before. */
@PublishedAs("mutuality.cohort.PeerGroupJoined")
public record PeerGroupJoined(UUID groupId, UUID familyId, UUID cohortId, String country, Instant at)
        implements PeerGroupFact {}
