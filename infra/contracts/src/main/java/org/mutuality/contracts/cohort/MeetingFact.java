package org.mutuality.contracts.cohort;

import java.time.LocalDate;
import java.util.UUID;

/** A meeting of a cohort or of one of its peer groups: its date and the families that attended; no minutes. */
public sealed interface MeetingFact extends CohortFact
        permits MeetingHeld, MeetingAttended, AttendanceRemoved, MeetingConfirmed, MeetingConfirmationWithdrawn {
    UUID meetingId();

    LocalDate heldOn();
}
