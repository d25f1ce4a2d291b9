package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A family attended a meeting; published again when a correction puts the family back on the list.
 *
 * @param groupId peer group that met; absent for a meeting of the whole cohort
 */
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
