package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A meeting was held; one {@link MeetingAttended} follows for each family that attended.
 *
 * @param groupId peer group that met; absent for a meeting of the whole cohort
 * @param how {@code in_person}, {@code whatsapp}, {@code messenger}, {@code zoom} or {@code call}
 * @param families number of families that attended, as first recorded
 */
@PublishedAs("mutuality.cohort.MeetingHeld")
public record MeetingHeld(
        UUID meetingId,
        UUID cohortId,
        Optional<UUID> groupId,
        String country,
        LocalDate heldOn,
        String how,
        int families,
        Instant at)
        implements MeetingFact {}
