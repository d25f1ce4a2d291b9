package org.mutuality.cohort.meeting;

import java.util.Optional;
import org.mutuality.cohort.cohort.CohortRow;
import org.mutuality.cohort.peergroup.PeerGroupRow;

/** Whose meeting it is: a cohort's, or a group's in it. */
record MeetingScope(CohortRow cohort, Optional<PeerGroupRow> group) {}
