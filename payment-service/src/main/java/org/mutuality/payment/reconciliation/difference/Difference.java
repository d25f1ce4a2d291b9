package org.mutuality.payment.reconciliation.difference;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.reconciliation.difference.DifferenceProblem.*;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.reconciliation.difference.DifferenceCommand.ApproveResolution;
import org.mutuality.payment.reconciliation.difference.DifferenceCommand.ProposeResolution;
import org.mutuality.payment.reconciliation.difference.DifferenceEvent.ResolutionApproved;
import org.mutuality.payment.reconciliation.difference.DifferenceEvent.ResolutionProposed;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.aggregate.TwoPersonApproval;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.problem.ValidationErrors;

/** Resolution of a difference: one person explains it, another approves the explanation. No money moves by it. */
@StoredAs(name = "payment.Difference", revision = 1)
public class Difference {
    private static final int MAX_REASON_LENGTH = 500;
    private static final TwoPersonApproval.Refusals REFUSALS =
            new TwoPersonApproval.Refusals(RESOLUTION_NOT_PROPOSED, RESOLUTION_NEEDS_FOUR_EYES, DIFFERENCE_RESOLVED);

    @AggregateIdentifier
    private @Nullable DifferenceId id;

    private TwoPersonApproval approval = TwoPersonApproval.NONE;
    private long version;

    /** For the event store. */
    Difference() {}

    @CreateIfMissing
    void decide(ProposeResolution command) {
        ValidationErrors errors = new ValidationErrors();
        errors.checkText(command.reason(), MAX_REASON_LENGTH, "/reason");
        errors.checkNoContactDetails(command.reason(), "/reason");
        errors.throwIfAny(RESOLUTION_INVALID);
        if (approval.acceptsProposal(command.reason(), command.proposedBy(), REFUSALS)) {
            apply(new ResolutionProposed(
                    command.differenceId(),
                    command.difference(),
                    command.reason(),
                    version + 1,
                    command.proposedBy(),
                    command.at()));
        }
    }

    @CreateIfMissing
    void decide(ApproveResolution command) {
        if (approval.acceptsApproval(command.approvedBy(), REFUSALS)) {
            command.match().ifPresent(match -> match.check(version));
            apply(new ResolutionApproved(command.differenceId(), version + 1, command.approvedBy(), command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(ResolutionProposed event) {
        id = event.differenceId();
        approval = approval.proposed(event.reason(), event.proposedBy());
        version = event.version();
    }

    @EventSourcingHandler
    void evolve(ResolutionApproved event) {
        approval = approval.approved(event.approvedBy(), 1);
        version = event.version();
    }
}
