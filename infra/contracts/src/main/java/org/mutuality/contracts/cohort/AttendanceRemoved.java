package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A family was not at a meeting after all, though a {@link MeetingAttended} said so. */
@PublishedAs("mutuality.cohort.AttendanceCorrected")
public record AttendanceRemoved(
        UUID meetingId,
        UUID familyId,
        UUID cohortId,
        Optional<UUID> groupId,
        String country,
        LocalDate heldOn,
        Instant at)
        implements MeetingFact {}
