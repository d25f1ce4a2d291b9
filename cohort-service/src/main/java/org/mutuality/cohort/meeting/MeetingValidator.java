package org.mutuality.cohort.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.mutuality.platform.problem.ValidationErrors;
import static org.mutuality.cohort.meeting.MeetingProblem.MEETING_INVALID;

/** Finds all that is wrong with a meeting as it is told. */
@ApplicationScoped
class MeetingValidator {
    /** A cohort is some hundred families. */
    static final int MAX_FAMILIES = 1_000;

    // Where the day begins first.
    private static final ZoneOffset EARLIEST_DAY = ZoneOffset.ofHours(14);

    private final FamilyAccess families;
    private final Clock clock;

    MeetingValidator(FamilyAccess families, Clock clock) {
        this.families = families;
        this.clock = clock;
    }

    void checkDay(LocalDate heldOn, MeetingScope invited, ValidationErrors wrongs) {
        LocalDate first = invited.cohort().firstMonth().atDay(1);
        LocalDate latest = LocalDate.ofInstant(clock.instant(), EARLIEST_DAY);
        wrongs.addUnless(
                !heldOn.isBefore(first) && !heldOn.isAfter(latest),
                "/heldOn",
                "is a day from the cohort's first month, %s, to today"
                        .formatted(invited.cohort().firstMonth()));
    }

    /**
     * @param before families that were on the list already: they may stay, also when they have left the group since
     * @throws org.mutuality.platform.problem.Refusal MEETING_INVALID, with these and the {@code wrongs} found before
     */
    SortedSet<UUID> requireValidAttendance(
            List<UUID> attended, MeetingScope invited, Collection<UUID> before, ValidationErrors wrongs) {
        wrongs.addUnless(attended.size() <= MAX_FAMILIES, "/attended", "must be at most %d families", MAX_FAMILIES);
        wrongs.addUnless(
                new HashSet<>(attended).size() == attended.size(), "/attended", "must name each family only once");
        wrongs.throwIfAny(MEETING_INVALID);
        Set<UUID> may = new HashSet<>(invited.group()
                .map(PeerGroupRow::families)
                .map(Set::copyOf)
                .orElseGet(() -> families.findInCohort(invited.cohort().cohortId(), attended)));
        may.addAll(before);
        for (int n = 0; n < attended.size(); n++) {
            wrongs.addUnless(
                    may.contains(attended.get(n)),
                    "/attended/" + n,
                    "must be a family of the cohort or peer group that met");
        }
        wrongs.throwIfAny(MEETING_INVALID);
        return new TreeSet<>(attended);
    }
}
