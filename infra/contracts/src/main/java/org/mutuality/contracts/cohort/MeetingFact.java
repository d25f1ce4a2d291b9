package org.mutuality.contracts.cohort;

import java.time.LocalDate;
import java.util.UUID;

/** A meeting of a cohort or of a peer group in it: when, and which families were there; never what was said. */
public sealed interface MeetingFact extends CohortFact permits MeetingHeld, MeetingAttended, AttendanceRemoved {
    UUID meetingId();

    LocalDate heldOn();
}
