package org.mutuality.journal.period;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.journal.period.PeriodProblem.PERIOD_NOT_LOCKED;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.mutuality.journal.period.PeriodCommand.LockPeriod;
import org.mutuality.journal.period.PeriodCommand.ReopenPeriod;
import org.mutuality.journal.period.PeriodEvent.PeriodLocked;
import org.mutuality.journal.period.PeriodEvent.PeriodReopened;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/** A month of a cohort: open until it is locked, and again after it is reopened. */
@StoredAs(name = "journal.Period", revision = 1)
public class Period {
    @AggregateIdentifier
    private PeriodId id;

    private boolean locked;
    private String reopenedFor = "";

    /** For Axon, which fills it from the events. */
    @SuppressWarnings("NullAway.Init")
    protected Period() {}

    @CreateIfMissing
    void decide(LockPeriod command) {
        if (!locked) {
            apply(new PeriodLocked(
                    command.periodId(),
                    command.cohortId(),
                    command.country(),
                    command.month(),
                    command.by(),
                    command.at()));
        }
    }

    // Created when missing, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    void decide(ReopenPeriod command) {
        if (locked) {
            apply(new PeriodReopened(
                    command.periodId(),
                    command.cohortId(),
                    command.country(),
                    command.month(),
                    command.reason(),
                    command.by(),
                    command.at()));
        } else if (!command.reason().equals(reopenedFor)) {
            throw PERIOD_NOT_LOCKED.because("open", command.month());
        }
    }

    @EventSourcingHandler
    void evolve(PeriodLocked event) {
        id = event.periodId();
        locked = true;
    }

    @EventSourcingHandler
    void evolve(PeriodReopened event) {
        locked = false;
        reopenedFor = event.reason();
    }
}
