package org.mutuality.journal.checkin;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.journal.checkin.CheckInProblem.CHECK_IN_ALREADY_RECORDED;
import static org.mutuality.journal.checkin.CheckInProblem.CHECK_IN_NOT_FOUND;

import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.checkin.CheckInCommand.RecordCheckIn;
import org.mutuality.journal.checkin.CheckInCommand.WithdrawCheckIn;
import org.mutuality.journal.checkin.CheckInEvent.CheckInRecorded;
import org.mutuality.journal.checkin.CheckInEvent.CheckInWithdrawn;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/** That a liaison was in touch with a family: when and by which channel, never about what. */
@StoredAs(name = "journal.CheckIn", revision = 1)
public class CheckIn {
    @AggregateIdentifier
    private @Nullable CheckInId id;

    private @Nullable CheckInRecorded recorded;
    private boolean withdrawn;

    /** For the event store. */
    CheckIn() {}

    @CreateIfMissing
    void decide(RecordCheckIn command) {
        if (recorded == null) {
            apply(new CheckInRecorded(
                    command.checkInId(),
                    command.familyId(),
                    command.cohortId(),
                    command.country(),
                    command.heldOn(),
                    command.channel(),
                    Optional.of(command.by()),
                    command.at()));
        } else if (withdrawn || !isRepeat(command, recorded)) {
            throw CHECK_IN_ALREADY_RECORDED.because("use-another-id");
        }
    }

    // Created when missing, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    void decide(WithdrawCheckIn command) {
        if (recorded == null) {
            throw CHECK_IN_NOT_FOUND.because("not-recorded");
        }
        if (!withdrawn) {
            apply(new CheckInWithdrawn(
                    command.checkInId(),
                    recorded.familyId(),
                    recorded.cohortId(),
                    recorded.country(),
                    Optional.of(command.by()),
                    command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(CheckInRecorded event) {
        id = event.checkInId();
        recorded = event;
    }

    @EventSourcingHandler
    void evolve(CheckInWithdrawn event) {
        withdrawn = true;
    }

    // Whoever of the cohort's liaisons sends it again.
    private static boolean isRepeat(RecordCheckIn command, CheckInRecorded recorded) {
        return command.familyId().equals(recorded.familyId())
                && command.heldOn().equals(recorded.heldOn())
                && command.channel() == recorded.channel();
    }
}
