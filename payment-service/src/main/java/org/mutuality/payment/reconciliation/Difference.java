package org.mutuality.payment.reconciliation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.reconciliation.DifferenceProblem.*;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.reconciliation.DifferenceCommand.ApproveResolution;
import org.mutuality.payment.reconciliation.DifferenceCommand.ProposeResolution;
import org.mutuality.payment.reconciliation.DifferenceEvent.ResolutionApproved;
import org.mutuality.payment.reconciliation.DifferenceEvent.ResolutionProposed;
import org.mutuality.platform.problem.Wrongs;

/** What people make of a difference: one says why it is none any more, another agrees. No money moves by it. */
@Revision("1")
public class Difference {
    private static final int LONGEST_REASON = 500;

    @AggregateIdentifier
    private @Nullable DifferenceId id;

    private @Nullable String reason;
    private @Nullable String proposedBy;
    private @Nullable String approvedBy;
    private long version;

    /** For the event store. */
    Difference() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ProposeResolution command) {
        Wrongs wrongs = new Wrongs();
        wrongs.checkText(command.reason(), LONGEST_REASON, "/reason");
        wrongs.orThrow(RESOLUTION_INVALID);
        if (command.reason().equals(reason) && command.proposedBy().equals(proposedBy)) {
            return;
        }
        if (approvedBy != null) {
            throw DIFFERENCE_RESOLVED.because("An approval cannot be undone");
        }
        apply(new ResolutionProposed(
                command.differenceId(),
                command.difference(),
                command.reason(),
                version + 1,
                command.proposedBy(),
                command.at()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ApproveResolution command) {
        if (reason == null) {
            throw RESOLUTION_NOT_PROPOSED.because("Propose a resolution first");
        }
        if (command.approvedBy().equals(proposedBy)) {
            throw RESOLUTION_NEEDS_FOUR_EYES.because("Another person must approve it");
        }
        if (command.approvedBy().equals(approvedBy)) {
            return;
        }
        if (approvedBy != null) {
            throw DIFFERENCE_RESOLVED.because("Another person has already approved it");
        }
        command.match().ifPresent(match -> match.check(version));
        apply(new ResolutionApproved(command.differenceId(), version + 1, command.approvedBy(), command.at()));
    }

    @EventSourcingHandler
    void evolve(ResolutionProposed event) {
        id = event.differenceId();
        reason = event.reason();
        proposedBy = event.proposedBy();
        version = event.version();
    }

    @EventSourcingHandler
    void evolve(ResolutionApproved event) {
        approvedBy = event.approvedBy();
        version = event.version();
    }
}
