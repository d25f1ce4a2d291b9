package org.mutuality.payment.stipend;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.stipend.StipendCommand.AccrueStipend;
import org.mutuality.payment.stipend.StipendCommand.AwaitStipendTerms;
import org.mutuality.payment.stipend.StipendCommand.ForfeitStipend;
import org.mutuality.payment.stipend.StipendCommand.RecordJournalWithdrawal;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendAwaitsTerms;
import org.mutuality.payment.stipend.StipendEvent.StipendCompletionRecorded;
import org.mutuality.payment.stipend.StipendEvent.StipendForfeited;
import org.mutuality.payment.stipend.StipendEvent.StipendRestored;
import org.mutuality.payment.stipend.StipendEvent.StipendReversed;
import org.mutuality.payment.stipend.StipendEvent.StipendWithdrawalRecorded;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * The stipend of a family for a month: accrued once, at the rate of that time, for good; or forfeited, unless an earlier
 * submission turns up. It counts while the last complete version of the journal is newer than its last withdrawal, in whatever
 * order they arrive: a withdrawn journal reverses it, a later submission restores it at the same amount.
 */
@StoredAs(name = "payment.Stipend", revision = 2)
public class Stipend {
    @AggregateIdentifier
    private @Nullable StipendId id;

    private boolean accrued;
    private boolean forfeited;

    /** The month and amount at which it was accrued first. */
    private @Nullable CompletedMonth accruedMonth;

    private @Nullable Money amount;
    private int reversals;

    /** Last complete version of the journal, and its last withdrawal; 0: none. */
    private int completeVersion;

    private int withdrawnVersion;

    /** Earliest submission that waits or was too late. The earliest one counts, in whatever order submissions arrive. */
    private @Nullable Instant earliestSubmission;

    /** For the event store. */
    Stipend() {}

    // Also when the rate has changed since: a redelivery pays no difference, and what was too late stays so.
    @CreateIfMissing
    void decide(AccrueStipend command) {
        if (amount != null || forfeited && !isEarlier(command.completedMonth())) {
            completeAgain(command.completedMonth(), command.accruedAt());
            return;
        }
        apply(new StipendAccrued(command.stipendId(), command.completedMonth(), command.amount(), command.accruedAt()));
        reverseIfWithdrawn(command.accruedAt());
    }

    @CreateIfMissing
    void decide(AwaitStipendTerms command) {
        if (amount == null && isEarlier(command.completedMonth())) {
            apply(new StipendAwaitsTerms(command.stipendId(), command.completedMonth(), command.since()));
        } else {
            completeAgain(command.completedMonth(), command.since());
        }
    }

    // An earlier submission that waits may still earn, so a later one that is too late forfeits nothing.
    @CreateIfMissing
    void decide(ForfeitStipend command) {
        boolean awaitsEarlier = earliestSubmission != null
                && earliestSubmission.isBefore(command.completedMonth().submittedAtOrMin());
        if (amount == null && !forfeited && !awaitsEarlier) {
            apply(new StipendForfeited(
                    command.stipendId(), command.completedMonth(), command.reason(), command.forfeitedAt()));
        } else if (command.reason() != ForfeitReason.FAMILY_ERASED) {
            completeAgain(command.completedMonth(), command.forfeitedAt());
        }
    }

    @CreateIfMissing
    void decide(RecordJournalWithdrawal command) {
        if (command.version() > withdrawnVersion) {
            apply(new StipendWithdrawalRecorded(command.stipendId(), command.version(), command.at()));
            reverseIfWithdrawn(command.at());
        }
    }

    @EventSourcingHandler
    void evolve(StipendAwaitsTerms event) {
        id = event.stipendId();
        forfeited = false;
        earliestSubmission = event.completedMonth().submittedAtOrMin();
        recordComplete(event.completedMonth().versionOrFirst());
    }

    @EventSourcingHandler
    void evolve(StipendForfeited event) {
        id = event.stipendId();
        forfeited = true;
        earliestSubmission = event.completedMonth().submittedAtOrMin();
        recordComplete(event.completedMonth().versionOrFirst());
    }

    @EventSourcingHandler
    void evolve(StipendAccrued event) {
        id = event.stipendId();
        accrued = true;
        accruedMonth = event.completedMonth();
        amount = event.amount();
        recordComplete(event.completedMonth().versionOrFirst());
    }

    @EventSourcingHandler
    void evolve(StipendReversed event) {
        accrued = false;
        reversals = event.number() + 1;
    }

    @EventSourcingHandler
    void evolve(StipendRestored event) {
        accrued = true;
        recordComplete(event.completedMonth().versionOrFirst());
    }

    @EventSourcingHandler
    void evolve(StipendCompletionRecorded event) {
        recordComplete(event.version());
    }

    @EventSourcingHandler
    void evolve(StipendWithdrawalRecorded event) {
        id = event.stipendId();
        withdrawnVersion = event.version();
    }

    // Without a look at the rate or the time: the month keeps what its first submission earned.
    private void completeAgain(CompletedMonth completed, Instant at) {
        int version = completed.versionOrFirst();
        if (version <= completeVersion) {
            return;
        }
        if (amount != null && !accrued && version > withdrawnVersion) {
            apply(new StipendRestored(completed.stipendId(), completed, amount, reversals, at));
        } else {
            apply(new StipendCompletionRecorded(completed.stipendId(), version, at));
        }
    }

    private void reverseIfWithdrawn(Instant at) {
        if (accrued && completeVersion < withdrawnVersion && accruedMonth != null && amount != null) {
            apply(new StipendReversed(accruedMonth.stipendId(), accruedMonth, amount, reversals, at));
        }
    }

    private void recordComplete(int version) {
        completeVersion = Math.max(completeVersion, version);
    }

    private boolean isEarlier(CompletedMonth completed) {
        return earliestSubmission == null || completed.submittedAtOrMin().isBefore(earliestSubmission);
    }
}
