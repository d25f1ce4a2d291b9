package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/** A family was at a meeting; told again when a correction puts it back on the list. */
@PublishedAs("mutuality.cohort.MeetingAttended")
public record MeetingAttended(
        UUID meetingId,
        UUID familyId,
        UUID cohortId,
        Optional<UUID> groupId,
        String country,
        LocalDate heldOn,
        Instant at)
        implements MeetingFact {}
