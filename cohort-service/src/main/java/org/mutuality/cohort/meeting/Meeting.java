package org.mutuality.cohort.meeting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.cohort.meeting.MeetingProblem.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.cohort.meeting.MeetingCommand.ConfirmMeeting;
import org.mutuality.cohort.meeting.MeetingCommand.CorrectAttendance;
import org.mutuality.cohort.meeting.MeetingCommand.RecordMeeting;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceCorrected;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceRetracted;
import org.mutuality.cohort.meeting.MeetingEvent.ConfirmationWithdrawn;
import org.mutuality.cohort.meeting.MeetingEvent.FamilyAttended;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingConfirmed;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingDetails;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingHeld;
import org.mutuality.cohort.peergroup.PeerGroupQueries;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.aggregate.TwoPersonApproval;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.identity.CurrentUser;

/**
 * Recorded once. The attendance can be corrected; every version of it stays in the event store. One person records a version
 * and another confirms it; only a confirmed meeting can be paid.
 */
@StoredAs(name = "cohort.Meeting", revision = 2)
public class Meeting {
    private static final int ENOUGH_PRESENT = 3;
    private static final TwoPersonApproval.Refusals REFUSALS =
            new TwoPersonApproval.Refusals(MEETING_NEEDS_FOUR_EYES, MEETING_NEEDS_FOUR_EYES, MEETING_ALREADY_CONFIRMED);

    @AggregateIdentifier
    private @Nullable MeetingId id;

    private @Nullable MeetingHeld held;
    private List<UUID> attended = List.of();
    private int version;
    private int groupFamilies;
    private TwoPersonApproval approval = TwoPersonApproval.NONE;

    /** For the event store. */
    protected Meeting() {}

    @CreateIfMissing
    void decide(RecordMeeting command) {
        List<UUID> families = List.copyOf(command.attended());
        if (held != null) {
            requireSameContent(command, families, held);
            return;
        }
        apply(new MeetingHeld(
                command.meetingId(),
                command.details(),
                families,
                command.by(),
                command.at(),
                command.groupFamilies(),
                command.byFamily()));
        families.forEach(
                family -> apply(new FamilyAttended(command.meetingId(), command.details(), family, command.at())));
    }

    @CommandHandler
    void decide(CorrectAttendance command) {
        List<UUID> families = List.copyOf(command.attended());
        boolean repeated = command.version() == version && families.equals(attended);
        if (!repeated && command.version() != version + 1) {
            throw MEETING_CHANGED.because("current-version", version);
        }
        if (!families.equals(attended)) {
            boolean wasConfirmed = approval.complete();
            correct(command, families, details(), attended);
            if (wasConfirmed) {
                apply(new ConfirmationWithdrawn(command.meetingId(), details(), command.version(), command.at()));
            }
        }
    }

    @CommandHandler
    void decide(ConfirmMeeting command) {
        if (details().groupId().isEmpty()) {
            throw MEETING_OF_COHORT.because("not-paid");
        }
        if (command.version().filter(read -> read != version).isPresent()) {
            throw MEETING_CHANGED.because("current-version", version);
        }
        command.byFamily().ifPresent(this::requireOtherFamilyThatAttended);
        if (approval.acceptsApproval(command.by(), REFUSALS)) {
            apply(new MeetingConfirmed(
                    command.meetingId(),
                    details(),
                    version,
                    attended,
                    isPayable(),
                    command.by(),
                    command.byFamily(),
                    command.at()));
        }
    }

    private void requireOtherFamilyThatAttended(UUID family) {
        approval.requireNotProposer(family.toString(), MEETING_NEEDS_FOUR_EYES);
        if (!attended.contains(family)) {
            throw MEETING_CONFIRMER_ABSENT.because("record-attendance");
        }
    }

    // By the size of the group when the attendance was recorded: families that join or leave later change no past
    // meeting.
    private boolean isPayable() {
        boolean enough = attended.size() >= ENOUGH_PRESENT || 2 * attended.size() >= groupFamilies;
        return groupFamilies >= PeerGroupQueries.MIN_FAMILIES && enough;
    }

    private static void correct(CorrectAttendance command, List<UUID> now, MeetingDetails details, List<UUID> before) {
        MeetingId meeting = command.meetingId();
        Instant at = command.at();
        apply(new AttendanceCorrected(
                meeting,
                details,
                command.version(),
                now,
                command.by(),
                at,
                command.groupFamilies(),
                command.byFamily()));
        now.stream()
                .filter(family -> !before.contains(family))
                .forEach(family -> apply(new FamilyAttended(meeting, details, family, at)));
        before.stream()
                .filter(family -> !now.contains(family))
                .forEach(family -> apply(new AttendanceRetracted(meeting, details, family, at)));
    }

    // The id may belong to a meeting of another cohort, whose existence the caller must not learn.
    private static void requireSameContent(RecordMeeting command, List<UUID> families, MeetingHeld held) {
        if (!command.details().cohortId().equals(held.details().cohortId())) {
            throw CurrentUser.notFound();
        }
        if (!command.details().equals(held.details()) || !families.equals(held.attended())) {
            throw MEETING_ALREADY_RECORDED.because("use-another-id");
        }
    }

    private MeetingDetails details() {
        if (held == null) {
            throw new IllegalStateException("The meeting is not recorded");
        }
        return held.details();
    }

    @EventSourcingHandler
    void evolve(MeetingHeld event) {
        id = event.meetingId();
        held = event;
        remember(1, event.attended(), event.groupFamilies(), event.by(), event.byFamily());
    }

    @EventSourcingHandler
    void evolve(AttendanceCorrected event) {
        remember(event.version(), event.attended(), event.groupFamilies(), event.by(), event.byFamily());
    }

    @EventSourcingHandler
    void evolve(MeetingConfirmed event) {
        approval = approval.approved(event.by(), 1);
    }

    // Accounts and families are ids of the same form, and neither the one nor the other may confirm its own.
    private void remember(
            int newVersion, List<UUID> families, Optional<Integer> ofGroup, String by, Optional<UUID> byFamily) {
        version = newVersion;
        attended = families;
        groupFamilies = ofGroup.orElse(0);
        TwoPersonApproval recorded = TwoPersonApproval.NONE.proposed("", by);
        approval =
                byFamily.map(family -> recorded.alsoProposed(family.toString())).orElse(recorded);
    }
}
