package org.mutuality.contracts.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.PublishedAs;

/**
 * The status of a family changed. A family is active from its enrolment until the first change. On a day the change with the
 * highest number counts of those with {@code from} on or before that day, so the order in which they arrive does not matter.
 *
 * @param number of the change, from 1, without gaps for a family
 * @param status {@code active} (again), {@code paused}, {@code left}, {@code graduated} or {@code voided} (enrolled in error; it
 *     counts nowhere and changes no more)
 * @param reason one of a closed list, never text of a person; absent for {@code active} and {@code graduated}. For {@code paused}:
 *     {@code own_wish}, {@code away}, {@code lost_contact}, {@code other}; for {@code left}: {@code own_wish}, {@code moved_away},
 *     {@code lost_contact}, {@code household_ended}, {@code other}; for {@code voided}: {@code duplicate}, {@code not_a_family},
 *     {@code other}
 * @param from first day with the status
 */
@PublishedAs("mutuality.cohort.FamilyStatusChanged")
public record FamilyStatusChanged(
        UUID familyId,
        UUID cohortId,
        String country,
        int number,
        String status,
        Optional<String> reason,
        LocalDate from,
        Instant at)
        implements CohortFact {}
