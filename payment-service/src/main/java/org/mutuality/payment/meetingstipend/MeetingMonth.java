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
 * What a family earned by meetings in a month. One aggregate for all of them, because the cap is on all of them: whatever
 * arrives at once, in whatever order, the sum stays below it.
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
            long room = command.cap()
                    .map(most -> Math.max(0, most.minor() - earnedMinor))
                    .orElse(Long.MAX_VALUE);
            accrue(command, Math.min(command.amount().minor(), room));
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
        @Nullable AttendanceState seat = attendances.get(command.attendance().meetingId());
        if (seat == null || !seat.attended() && isNewer(command.attendance(), seat)) {
            apply(new MeetingStipendAwaitsTerms(command.monthId(), command.attendance(), command.at()));
        }
    }

    // Of a meeting that earned nothing here there is nothing to take away.
    @CreateIfMissing
    void decide(RemoveMeetingAttendance command) {
        @Nullable AttendanceState seat = attendances.get(command.attendance().meetingId());
        if (seat != null && seat.attended() && isNewer(command.attendance(), seat)) {
            apply(new MeetingAttendanceRemoved(command.monthId(), command.attendance(), command.at()));
        }
    }

    // Kafka may redeliver what was corrected since: an older word than the last one changes nothing.
    private boolean restoreIfReported(MeetingStipendCommand command) {
        @Nullable AttendanceState seat = attendances.get(command.attendance().meetingId());
        if (seat == null) {
            return true;
        }
        boolean back = !seat.attended() && isNewer(command.attendance(), seat);
        if (back && seat.settled()) {
            apply(new MeetingAttendanceRestored(
                    command.monthId(),
                    command.attendance(),
                    command.attendance().recordedAt()));
        }
        return !seat.settled() && (seat.attended() || back);
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

    private static boolean isNewer(MeetingAttendance attended, AttendanceState seat) {
        return attended.recordedAt().isAfter(seat.reportedAt());
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

    private void recordAttendance(MeetingStipendEvent event, boolean there) {
        id = event.monthId();
        attendances.merge(
                event.attendance().meetingId(),
                new AttendanceState(event.attendance().recordedAt(), there, false),
                (known, now) -> known.at(now.reportedAt(), there));
    }

    private void recordSettled(MeetingStipendEvent event) {
        attendances.computeIfPresent(event.attendance().meetingId(), (same, seat) -> seat.settle());
    }

    /**
     * What is remembered of one meeting.
     *
     * @param reportedAt the latest word on it
     * @param attended what that word said
     * @param settled accrued or forgone: it never is again
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
