package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;

/** A family is no longer in a peer group: what the group alone may see is no longer its to see, nor its own theirs. */
public record PeerGroupLeft(UUID groupId, UUID familyId, UUID cohortId, String country, Instant at)
        implements GroupFact {}
