package org.mutuality.platform.erasure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.erasure.FamilyErasureCommand.CloseFamilyErasure;
import org.mutuality.platform.erasure.FamilyErasureCommand.CompleteFamilyErasure;
import org.mutuality.platform.erasure.FamilyErasureCommand.StartFamilyErasure;
import org.mutuality.platform.erasure.FamilyErasureEvent.FamilyErasureClosed;
import org.mutuality.platform.erasure.FamilyErasureEvent.FamilyErasureCompleted;
import org.mutuality.platform.erasure.FamilyErasureEvent.FamilyErasureStarted;
import org.mutuality.platform.eventsourcing.AggregateDefinition;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * The erasure of a family in one service: started once, with the counts of what is destroyed, completed once, and closed once
 * every service has completed its own. The counts of the start are reported, so that a redelivery, or a crash in between, reports
 * the same.
 */
@StoredAs(name = "platform.FamilyErasure", revision = 2)
public class FamilyErasure {
    /** For the {@code ServiceDefinition} of every service that stores data of families. */
    public static final AggregateDefinition DEFINITION =
            new AggregateDefinition(FamilyErasure.class, FamilyErasureEvent.class);

    @AggregateIdentifier
    private @Nullable FamilyErasureId id;

    private @Nullable FamilyErasureStarted started;
    private boolean completed;
    private boolean closed;

    /** For the event store. */
    protected FamilyErasure() {}

    @CreateIfMissing
    void decide(StartFamilyErasure command) {
        if (started == null) {
            apply(new FamilyErasureStarted(
                    command.erasureId(),
                    command.cohortId(),
                    command.country(),
                    command.destroyed(),
                    command.at(),
                    command.firstMonth()));
        }
    }

    @CreateIfMissing
    void decide(CompleteFamilyErasure command) {
        if (started != null && !completed) {
            apply(new FamilyErasureCompleted(
                    command.erasureId(),
                    started.cohortId(),
                    started.country(),
                    started.destroyed(),
                    command.at(),
                    started.firstMonth()));
        }
    }

    @CreateIfMissing
    void decide(CloseFamilyErasure command) {
        if (completed && !closed && started != null && started.cohortId().equals(command.cohortId())) {
            apply(new FamilyErasureClosed(command.erasureId(), command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(FamilyErasureStarted event) {
        id = event.erasureId();
        started = event;
    }

    @EventSourcingHandler
    void evolve(FamilyErasureCompleted event) {
        completed = true;
    }

    @EventSourcingHandler
    void evolve(FamilyErasureClosed event) {
        closed = true;
    }
}
