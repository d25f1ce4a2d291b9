package org.mutuality.payment.meetingstipend;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AccrueMeetingStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AwaitMeetingTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ForfeitMeetingStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.RemoveMeetingAttendance;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ReverseMeetingStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ReviewUnpaidStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.AccruedStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingAttendanceRemoved;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingAttendanceRestored;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAwaitsTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendForfeited;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendReversed;
import org.mutuality.payment.stipend.ForfeitReason;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * Meeting stipends of a family in a month. One aggregate for all of them, because the cap applies to their sum, in
 * whatever order they arrive.
 */
@StoredAs(name = "payment.MeetingMonth", revision = 2)
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
            apply(new MeetingAttendanceRemoved(command.monthId(), command.attendance(), command.at(), state.accrued()));
        }
    }

    @CreateIfMissing
    void decide(ReverseMeetingStipend command) {
        find(command.stipendId())
                .ifPresent(state -> apply(new MeetingStipendReversed(
                        command.monthId(),
                        state.attendance(),
                        state.accrued().orElseThrow(),
                        state.removedSince(),
                        state.attended(),
                        command.at())));
    }

    @CreateIfMissing
    void decide(ReviewUnpaidStipend command) {
        find(command.stipendId())
                .filter(state -> !state.attended())
                .ifPresent(state -> apply(new MeetingAttendanceRemoved(
                        command.monthId(), state.attendance(), command.at(), state.accrued())));
    }

    private Optional<AttendanceState> find(UUID stipendId) {
        return attendances.values().stream()
                .filter(state -> state.accrued()
                        .filter(one -> one.stipendId().equals(stipendId))
                        .isPresent())
                .findFirst();
    }

    // Kafka may redeliver a record that was corrected since: a record older than the last one changes nothing.
    private boolean restoreIfReported(MeetingStipendCommand.OfAttendance command) {
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
            @Nullable
            AttendanceState state = attendances.get(command.attendance().meetingId());
            Optional<Integer> reversals =
                    Optional.ofNullable(state).map(AttendanceState::reversals).filter(times -> times > 0);
            apply(new MeetingStipendAccrued(command.monthId(), command.attendance(), paid, command.at(), reversals));
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
        return attended.recordedAt().isAfter(state.attendance().recordedAt());
    }

    @EventSourcingHandler
    void evolve(MeetingStipendAwaitsTerms event) {
        recordAttendance(event, true);
    }

    @EventSourcingHandler
    void evolve(MeetingStipendAccrued event) {
        recordAttendance(event, true);
        change(event, state -> state.accrue(event.accrued()));
        earnedMinor += event.amount().minor();
    }

    @EventSourcingHandler
    void evolve(MeetingStipendForfeited event) {
        recordAttendance(event, true);
        change(event, AttendanceState::settle);
    }

    @EventSourcingHandler
    void evolve(MeetingAttendanceRemoved event) {
        recordAttendance(event, false);
    }

    @EventSourcingHandler
    void evolve(MeetingAttendanceRestored event) {
        recordAttendance(event, true);
    }

    @EventSourcingHandler
    void evolve(MeetingStipendReversed event) {
        change(event, state -> state.reverse(event.reopened()));
        earnedMinor -= event.accrued().amount().minor();
    }

    private void recordAttendance(MeetingStipendEvent event, boolean attended) {
        id = event.monthId();
        attendances.merge(
                event.attendance().meetingId(),
                new AttendanceState(event.attendance(), attended, false, Optional.empty(), false, 0),
                (previous, now) -> previous.at(now.attendance(), attended));
    }

    private void change(MeetingStipendEvent event, UnaryOperator<AttendanceState> change) {
        attendances.computeIfPresent(event.attendance().meetingId(), (meeting, state) -> change.apply(state));
    }

    /**
     * State of one meeting.
     *
     * @param attendance by the latest record
     * @param attended what that record said
     * @param settled accrued or forfeited: it is again only after a reversal
     * @param accrued what has accrued and was not reversed
     * @param removedSince whether the attendance was removed since then
     * @param reversals how often a stipend was reversed
     */
    record AttendanceState(
            MeetingAttendance attendance,
            boolean attended,
            boolean settled,
            Optional<AccruedStipend> accrued,
            boolean removedSince,
            int reversals) {
        AttendanceState settle() {
            return new AttendanceState(attendance, attended, true, accrued, removedSince, reversals);
        }

        AttendanceState accrue(AccruedStipend stipend) {
            return new AttendanceState(attendance, attended, true, Optional.of(stipend), false, reversals);
        }

        AttendanceState at(MeetingAttendance now, boolean isThere) {
            return new AttendanceState(now, isThere, settled, accrued, removedSince || !isThere, reversals);
        }

        AttendanceState reverse(boolean reopened) {
            return new AttendanceState(
                    attendance, attended, settled && !reopened, Optional.empty(), false, reversals + 1);
        }
    }
}
