package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * Corrects an earlier {@link MeetingAttended}: the family was not at the meeting.
 *
 * @param groupId peer group that met; absent for a meeting of the whole cohort
 */
@PublishedAs("mutuality.cohort.AttendanceRemoved")
public record AttendanceRemoved(
        UUID meetingId,
        UUID familyId,
        UUID cohortId,
        Optional<UUID> groupId,
        String country,
        LocalDate heldOn,
        Instant at)
        implements MeetingFact {}
