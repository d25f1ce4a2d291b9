package org.mutuality.cohort.meeting;

import java.util.Optional;
import org.mutuality.cohort.cohort.CohortView;
import org.mutuality.cohort.peergroup.PeerGroupView;

/** Whose meeting it is: a cohort's, or a group's in it. */
record Invited(CohortView cohort, Optional<PeerGroupView> group) {}
