package org.mutuality.cohort.meeting;

import static org.mutuality.cohort.meeting.MeetingProblem.MEETING_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.mutuality.cohort.family.FamilyAccess;
import org.mutuality.cohort.meeting.MeetingAccess.MeetingScope;
import org.mutuality.cohort.peergroup.PeerGroupQueries.PeerGroupRow;
import org.mutuality.platform.DayOnEarth;
import org.mutuality.platform.problem.ValidationErrors;

/** Checks the content of a meeting. */
@ApplicationScoped
class MeetingValidator {
    /** Far above the size of a cohort, which is some hundred families. */
    static final int MAX_FAMILIES = 1_000;

    private final FamilyAccess families;
    private final Clock clock;

    MeetingValidator(FamilyAccess families, Clock clock) {
        this.families = families;
        this.clock = clock;
    }

    void checkDay(LocalDate heldOn, MeetingScope scope, ValidationErrors errors) {
        LocalDate first = scope.cohort().firstMonth().atDay(1);
        LocalDate latest = DayOnEarth.latest(clock.instant());
        errors.addUnless(
                !heldOn.isBefore(first) && !heldOn.isAfter(latest),
                "/heldOn",
                "validation.meeting-day",
                scope.cohort().firstMonth());
    }

    /**
     * @param before families of the recorded attendance; they are accepted although they may have left the peer group
     * @throws org.mutuality.platform.problem.ProblemException MEETING_INVALID, with these errors and those found before
     */
    SortedSet<UUID> requireValidAttendance(
            List<UUID> attended, MeetingScope scope, Collection<UUID> before, ValidationErrors errors) {
        errors.addUnless(attended.size() <= MAX_FAMILIES, "/attended", "validation.families-at-most", MAX_FAMILIES);
        errors.addUnless(new HashSet<>(attended).size() == attended.size(), "/attended", "validation.family-once");
        errors.throwIfAny(MEETING_INVALID);
        Set<UUID> allowed = new HashSet<>(scope.group()
                .map(PeerGroupRow::families)
                .map(Set::copyOf)
                .orElseGet(() -> families.findInCohort(scope.cohort().cohortId(), attended)));
        allowed.addAll(before);
        for (int n = 0; n < attended.size(); n++) {
            errors.addUnless(allowed.contains(attended.get(n)), "/attended/" + n, "validation.family-that-met");
        }
        errors.throwIfAny(MEETING_INVALID);
        return new TreeSet<>(attended);
    }
}
