package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;

/** A family is in a peer group from now on; it was in none of its cohort before. */
public record PeerGroupJoined(UUID groupId, UUID familyId, UUID cohortId, String country, Instant at)
        implements GroupFact {}
