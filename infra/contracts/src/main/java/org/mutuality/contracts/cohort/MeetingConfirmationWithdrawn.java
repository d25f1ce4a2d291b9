package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;
import org.mutuality.contracts.SignatureRequired;

/**
 * The attendance of a confirmed meeting was corrected: it is no longer confirmed, until its new version is. Key: the cohort.
 *
 * @param groupId peer group that met
 * @param version of the attendance that awaits confirmation
 */
@SignatureRequired
@PublishedAs("mutuality.cohort.MeetingConfirmationWithdrawn")
public record MeetingConfirmationWithdrawn(
        UUID meetingId, UUID cohortId, UUID groupId, String country, LocalDate heldOn, int version, Instant at)
        implements MeetingFact {}
