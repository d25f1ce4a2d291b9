package org.mutuality.payment.meetingstipend;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AccrueMeetingStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AwaitMeetingTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ForfeitMeetingStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.RemoveMeetingAttendance;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingAttendanceRemoved;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingAttendanceRestored;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAwaitsTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendForfeited;
import org.mutuality.payment.stipend.ForfeitReason;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * Meeting stipends of a family in a month. One aggregate for all of them, because the cap applies to their sum, in
 * whatever order they arrive.
 */
@StoredAs(name = "payment.MeetingMonth", revision = 1)
public class MeetingMonth {
    @AggregateIdentifier
    private @Nullable MeetingMonthId id;

    private Map<UUID, AttendanceState> attendances = new HashMap<>();
    private long earnedMinor;

    /** For the event store. */
    protected MeetingMonth() {}

    @CreateIfMissing
    void decide(AccrueMeetingStipend command) {
        if (restoreIfReported(command)) {
            long remaining = command.cap()
                    .map(cap -> Math.max(0, cap.minor() - earnedMinor))
                    .orElse(Long.MAX_VALUE);
            accrue(command, Math.min(command.amount().minor(), remaining));
        }
    }

    @CreateIfMissing
    void decide(ForfeitMeetingStipend command) {
        if (restoreIfReported(command)) {
            apply(new MeetingStipendForfeited(
                    command.monthId(), command.attendance(), command.amount(), command.reason(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(AwaitMeetingTerms command) {
        @Nullable AttendanceState state = attendances.get(command.attendance().meetingId());
        if (state == null || !state.attended() && isNewer(command.attendance(), state)) {
            apply(new MeetingStipendAwaitsTerms(command.monthId(), command.attendance(), command.at()));
        }
    }

    // A meeting that earned nothing here needs no removal.
    @CreateIfMissing
    void decide(RemoveMeetingAttendance command) {
        @Nullable AttendanceState state = attendances.get(command.attendance().meetingId());
        if (state != null && state.attended() && isNewer(command.attendance(), state)) {
            apply(new MeetingAttendanceRemoved(command.monthId(), command.attendance(), command.at()));
        }
    }

    // Kafka may redeliver a record that was corrected since: a record older than the last one changes nothing.
    private boolean restoreIfReported(MeetingStipendCommand command) {
        @Nullable AttendanceState state = attendances.get(command.attendance().meetingId());
        if (state == null) {
            return true;
        }
        boolean restored = !state.attended() && isNewer(command.attendance(), state);
        if (restored && state.settled()) {
            apply(new MeetingAttendanceRestored(
                    command.monthId(),
                    command.attendance(),
                    command.attendance().recordedAt()));
        }
        return !state.settled() && (state.attended() || restored);
    }

    private void accrue(AccrueMeetingStipend command, long minor) {
        Money paid = new Money(minor, command.amount().currency());
        if (minor > 0) {
            apply(new MeetingStipendAccrued(command.monthId(), command.attendance(), paid, command.at()));
        }
        if (minor < command.amount().minor()) {
            apply(new MeetingStipendForfeited(
                    command.monthId(),
                    command.attendance(),
                    command.amount().minus(paid),
                    ForfeitReason.ABOVE_CAP,
                    command.at()));
        }
    }

    private static boolean isNewer(MeetingAttendance attended, AttendanceState state) {
        return attended.recordedAt().isAfter(state.reportedAt());
    }

    @EventSourcingHandler
    void evolve(MeetingStipendAwaitsTerms event) {
        recordAttendance(event, true);
    }

    @EventSourcingHandler
    void evolve(MeetingStipendAccrued event) {
        recordAttendance(event, true);
        recordSettled(event);
        earnedMinor += event.amount().minor();
    }

    @EventSourcingHandler
    void evolve(MeetingStipendForfeited event) {
        recordAttendance(event, true);
        recordSettled(event);
    }

    @EventSourcingHandler
    void evolve(MeetingAttendanceRemoved event) {
        recordAttendance(event, false);
    }

    @EventSourcingHandler
    void evolve(MeetingAttendanceRestored event) {
        recordAttendance(event, true);
    }

    private void recordAttendance(MeetingStipendEvent event, boolean attended) {
        id = event.monthId();
        attendances.merge(
                event.attendance().meetingId(),
                new AttendanceState(event.attendance().recordedAt(), attended, false),
                (previous, now) -> previous.at(now.reportedAt(), attended));
    }

    private void recordSettled(MeetingStipendEvent event) {
        attendances.computeIfPresent(event.attendance().meetingId(), (meeting, state) -> state.settle());
    }

    /**
     * State of one meeting.
     *
     * @param reportedAt time of the latest record
     * @param attended what that record said
     * @param settled accrued or forfeited: it never is again
     */
    record AttendanceState(Instant reportedAt, boolean attended, boolean settled) {
        AttendanceState settle() {
            return new AttendanceState(reportedAt, attended, true);
        }

        AttendanceState at(Instant now, boolean isThere) {
            return new AttendanceState(now, isThere, settled);
        }
    }
}
