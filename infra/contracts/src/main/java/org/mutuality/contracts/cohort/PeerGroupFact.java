package org.mutuality.contracts.cohort;

import java.util.UUID;

/** A peer group that families formed themselves: ids only, never its name or its norms. A group's id is unique in its cohort. */
public sealed interface PeerGroupFact extends CohortFact permits PeerGroupFormed, PeerGroupJoined, PeerGroupLeft {
    UUID groupId();

    UUID familyId();
}
