package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A family is no longer in a peer group: what the group alone may see is no longer its to see, nor its own theirs. */
@PublishedAs("mutuality.cohort.PeerGroupLeft")
public record PeerGroupLeft(UUID groupId, UUID familyId, UUID cohortId, String country, Instant at)
        implements PeerGroupFact {}
