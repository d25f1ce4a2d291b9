package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * A meeting was held; a {@link MeetingAttended} is told for each family that was there. {@code groupId}: empty when it was the
 * whole cohort's. {@code how}: {@code in_person}, {@code whatsapp}, {@code messenger}, {@code zoom} or {@code call}.
 * {@code families}: how many were there, as recorded first.
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
