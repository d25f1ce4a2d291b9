package org.mutuality.cohort.meeting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.cohort.CohortId;

/**
 * Which meeting it was: what stays of it through every correction.
 *
 * @param groupId empty when it was the whole cohort's
 * @param country the cohort's, ISO 3166-1 alpha-2
 * @param heldOn the day where the families are
 */
public record MeetingDetails(
        CohortId cohortId, Optional<UUID> groupId, String country, LocalDate heldOn, MeetingChannel how) {}
