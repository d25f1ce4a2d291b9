package org.mutuality.payment.conversion;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.budget.BudgetProblem.*;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.conversion.ConversionReversalCommand.ApproveConversionReversal;
import org.mutuality.payment.conversion.ConversionReversalCommand.ProposeConversionReversal;
import org.mutuality.payment.conversion.ConversionReversalEvent.ConversionReversalApproved;
import org.mutuality.payment.conversion.ConversionReversalEvent.ConversionReversalProposed;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.aggregate.TwoPersonApproval;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * The reversal of a conversion that should not have been recorded: one person proposes it with a reason, another approves
 * it. The budgets then change by {@link ConversionReversalService}.
 */
@StoredAs(name = "payment.ConversionReversal", revision = 1)
public class ConversionReversal {
    private static final int MAX_REASON_LENGTH = 500;
    private static final TwoPersonApproval.Refusals REFUSALS =
            new TwoPersonApproval.Refusals(REVERSAL_NOT_PROPOSED, REVERSAL_NEEDS_FOUR_EYES, REVERSAL_APPROVED);

    @AggregateIdentifier
    private @Nullable ConversionReversalId id;

    private @Nullable RecordedConversion conversion;
    private TwoPersonApproval approval = TwoPersonApproval.NONE;
    private long version;

    /** For the event store. */
    ConversionReversal() {}

    // Created when missing, here and below, so that the refusal is a ProblemException and not Axon's.
    @CreateIfMissing
    void decide(ProposeConversionReversal command) {
        ValidationErrors errors = new ValidationErrors();
        errors.checkText(command.reason(), MAX_REASON_LENGTH, "/reason");
        errors.checkNoContactDetails(command.reason(), "/reason");
        errors.throwIfAny(REVERSAL_INVALID);
        if (approval.acceptsProposal(command.reason(), command.proposedBy(), REFUSALS)) {
            apply(new ConversionReversalProposed(
                    command.reversalId(),
                    command.conversion(),
                    command.reason(),
                    version + 1,
                    command.proposedBy(),
                    command.at()));
        }
    }

    @CreateIfMissing
    RecordedConversion decide(ApproveConversionReversal command) {
        if (conversion == null) {
            throw REVERSAL_NOT_PROPOSED.because("propose-first");
        }
        if (approval.acceptsApproval(command.approvedBy(), REFUSALS)) {
            command.match().ifPresent(match -> match.check(version));
            apply(new ConversionReversalApproved(
                    command.reversalId(), version + 1, command.approvedBy(), command.at()));
        }
        return conversion;
    }

    @EventSourcingHandler
    void evolve(ConversionReversalProposed event) {
        id = event.reversalId();
        conversion = event.conversion();
        approval = approval.proposed(event.reason(), event.proposedBy());
        version = event.version();
    }

    @EventSourcingHandler
    void evolve(ConversionReversalApproved event) {
        approval = approval.approved(event.approvedBy(), 1);
        version = event.version();
    }
}
