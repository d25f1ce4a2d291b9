package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A family left a peer group: from now on neither sees what is visible within the group only. */
@PublishedAs("mutuality.cohort.PeerGroupLeft")
public record PeerGroupLeft(UUID groupId, UUID familyId, UUID cohortId, String country, Instant at)
        implements PeerGroupFact {}
