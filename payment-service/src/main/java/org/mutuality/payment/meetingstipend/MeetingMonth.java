package org.mutuality.payment.meetingstipend;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AccrueMeeting;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AwaitMeetingTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ForgoMeeting;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.TakeAwayMeeting;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingPutBack;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAwaitsTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendForgone;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingTakenAway;
import org.mutuality.payment.stipend.Forgone;
import org.mutuality.platform.store.StoredAs;
import org.mutuality.platform.aggregate.CreateIfMissing;

/**
 * What a family earned by meetings in a month. One aggregate for all of them, because the cap is on all of them: whatever
 * arrives at once, in whatever order, the sum stays below it.
 */
@StoredAs(name = "payment.MeetingMonth", revision = 1)
public class MeetingMonth {
    @AggregateIdentifier
    private @Nullable MeetingMonthId id;

    private Map<UUID, Seat> seats = new HashMap<>();
    private long earnedMinor;

    /** For the event store. */
    protected MeetingMonth() {}

    @CreateIfMissing
    void decide(AccrueMeeting command) {
        if (settles(command)) {
            long room = command.most()
                    .map(most -> Math.max(0, most.minor() - earnedMinor))
                    .orElse(Long.MAX_VALUE);
            accrue(command, Math.min(command.amount().minor(), room));
        }
    }

    @CreateIfMissing
    void decide(ForgoMeeting command) {
        if (settles(command)) {
            apply(new MeetingStipendForgone(
                    command.monthId(), command.attended(), command.amount(), command.reason(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(AwaitMeetingTerms command) {
        @Nullable Seat seat = seats.get(command.attended().meetingId());
        if (seat == null || !seat.there() && isNews(command.attended(), seat)) {
            apply(new MeetingStipendAwaitsTerms(command.monthId(), command.attended(), command.at()));
        }
    }

    // Of a meeting that earned nothing here there is nothing to take away.
    @CreateIfMissing
    void decide(TakeAwayMeeting command) {
        @Nullable Seat seat = seats.get(command.attended().meetingId());
        if (seat != null && seat.there() && isNews(command.attended(), seat)) {
            apply(new MeetingTakenAway(command.monthId(), command.attended(), command.at()));
        }
    }

    // Kafka may redeliver what was corrected since: an older word than the last one changes nothing.
    private boolean settles(MeetingStipendCommand command) {
        @Nullable Seat seat = seats.get(command.attended().meetingId());
        if (seat == null) {
            return true;
        }
        boolean back = !seat.there() && isNews(command.attended(), seat);
        if (back && seat.settled()) {
            apply(new MeetingPutBack(
                    command.monthId(), command.attended(), command.attended().toldAt()));
        }
        return !seat.settled() && (seat.there() || back);
    }

    private void accrue(AccrueMeeting command, long minor) {
        Money paid = new Money(minor, command.amount().currency());
        if (minor > 0) {
            apply(new MeetingStipendAccrued(command.monthId(), command.attended(), paid, command.at()));
        }
        if (minor < command.amount().minor()) {
            apply(new MeetingStipendForgone(
                    command.monthId(),
                    command.attended(),
                    command.amount().minus(paid),
                    Forgone.ABOVE_CAP,
                    command.at()));
        }
    }

    private static boolean isNews(Attended attended, Seat seat) {
        return attended.toldAt().isAfter(seat.told());
    }

    @EventSourcingHandler
    void evolve(MeetingStipendAwaitsTerms event) {
        remember(event, true);
    }

    @EventSourcingHandler
    void evolve(MeetingStipendAccrued event) {
        remember(event, true);
        settled(event);
        earnedMinor += event.amount().minor();
    }

    @EventSourcingHandler
    void evolve(MeetingStipendForgone event) {
        remember(event, true);
        settled(event);
    }

    @EventSourcingHandler
    void evolve(MeetingTakenAway event) {
        remember(event, false);
    }

    @EventSourcingHandler
    void evolve(MeetingPutBack event) {
        remember(event, true);
    }

    private void remember(MeetingStipendEvent event, boolean there) {
        id = event.monthId();
        seats.merge(
                event.attended().meetingId(),
                new Seat(event.attended().toldAt(), there, false),
                (known, now) -> known.at(now.told(), there));
    }

    private void settled(MeetingStipendEvent event) {
        seats.computeIfPresent(event.attended().meetingId(), (same, seat) -> seat.settle());
    }
}
