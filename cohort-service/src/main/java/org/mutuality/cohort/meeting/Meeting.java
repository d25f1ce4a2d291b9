package org.mutuality.cohort.meeting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.cohort.meeting.MeetingProblem.MEETING_ALREADY_RECORDED;
import static org.mutuality.cohort.meeting.MeetingProblem.MEETING_CHANGED;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.cohort.meeting.MeetingCommand.CorrectAttendance;
import org.mutuality.cohort.meeting.MeetingCommand.RecordMeeting;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceCorrected;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceRetracted;
import org.mutuality.cohort.meeting.MeetingEvent.FamilyAttended;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingDetails;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingHeld;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.identity.CurrentUser;

/** Recorded once. The attendance can be corrected; every version of it stays in the event store. */
@StoredAs(name = "cohort.Meeting", revision = 1)
public class Meeting {
    @AggregateIdentifier
    private @Nullable MeetingId id;

    private @Nullable MeetingHeld held;
    private List<UUID> attended = List.of();
    private int version;

    /** For the event store. */
    protected Meeting() {}

    @CreateIfMissing
    void decide(RecordMeeting command) {
        List<UUID> families = List.copyOf(command.attended());
        if (held != null) {
            requireSameContent(command, families, held);
            return;
        }
        apply(new MeetingHeld(command.meetingId(), command.details(), families, command.by(), command.at()));
        families.forEach(
                family -> apply(new FamilyAttended(command.meetingId(), command.details(), family, command.at())));
    }

    @CommandHandler
    void decide(CorrectAttendance command) {
        List<UUID> families = List.copyOf(command.attended());
        boolean repeated = command.version() == version && families.equals(attended);
        if (!repeated && command.version() != version + 1) {
            throw MEETING_CHANGED.because("The current version is %d", version);
        }
        if (!families.equals(attended)) {
            correct(command, families, details(), attended);
        }
    }

    private static void correct(CorrectAttendance command, List<UUID> now, MeetingDetails details, List<UUID> before) {
        MeetingId meeting = command.meetingId();
        Instant at = command.at();
        apply(new AttendanceCorrected(meeting, details, command.version(), now, command.by(), at));
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
            throw MEETING_ALREADY_RECORDED.because(
                    "Correct the attendance, or record another meeting under another id");
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
        attended = event.attended();
        version = 1;
    }

    @EventSourcingHandler
    void evolve(AttendanceCorrected event) {
        attended = event.attended();
        version = event.version();
    }
}
