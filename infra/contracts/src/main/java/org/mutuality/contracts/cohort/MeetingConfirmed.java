package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;
import org.mutuality.contracts.SignatureRequired;

/**
 * A second family or the liaison confirmed who attended a meeting of a peer group. Key: the cohort.
 *
 * @param groupId peer group that met
 * @param version of the attendance that was confirmed, from 1
 * @param families ids of the families that attended
 * @param payable whether it was a meeting that may be paid: of a group of at least four families, at which three of them or
 *     half were present
 */
@SignatureRequired
@PublishedAs("mutuality.cohort.MeetingConfirmed")
public record MeetingConfirmed(
        UUID meetingId,
        UUID cohortId,
        UUID groupId,
        String country,
        LocalDate heldOn,
        int version,
        List<UUID> families,
        boolean payable,
        Instant at)
        implements MeetingFact {
    public MeetingConfirmed {
        families = List.copyOf(families);
    }
}
