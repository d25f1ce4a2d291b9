package org.mutuality.payment.purse;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.purse.PurseProblem.*;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.purse.UnwindingCommand.ApproveUnwinding;
import org.mutuality.payment.purse.UnwindingCommand.ProposeUnwinding;
import org.mutuality.payment.purse.UnwindingEvent.UnwindingApproved;
import org.mutuality.payment.purse.UnwindingEvent.UnwindingProposed;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.aggregate.TwoPersonApproval;
import org.mutuality.platform.problem.Wrongs;
import org.mutuality.platform.store.StoredAs;

/** That a conversion never should have been recorded as it was: one says why, another agrees. The purses do the rest. */
@StoredAs(name = "payment.ConversionReversal", revision = 1)
public class Unwinding {
    private static final int LONGEST_REASON = 500;
    private static final TwoPersonApproval.Refusals REFUSALS =
            new TwoPersonApproval.Refusals(REVERSAL_NOT_PROPOSED, REVERSAL_NEEDS_FOUR_EYES, REVERSAL_APPROVED);

    @AggregateIdentifier
    private @Nullable UnwindingId id;

    private @Nullable Converted converted;
    private TwoPersonApproval approval = TwoPersonApproval.NONE;
    private long version;

    /** For the event store. */
    Unwinding() {}

    // Created when missing, here and below, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    void decide(ProposeUnwinding command) {
        Wrongs wrongs = new Wrongs();
        wrongs.checkText(command.reason(), LONGEST_REASON, "/reason");
        wrongs.orThrow(REVERSAL_INVALID);
        if (approval.acceptsProposal(command.reason(), command.proposedBy(), REFUSALS)) {
            apply(new UnwindingProposed(
                    command.unwindingId(),
                    command.converted(),
                    command.reason(),
                    version + 1,
                    command.proposedBy(),
                    command.at()));
        }
    }

    @CreateIfMissing
    Converted decide(ApproveUnwinding command) {
        if (converted == null) {
            throw REVERSAL_NOT_PROPOSED.because("Propose a reversal first");
        }
        if (approval.acceptsApproval(command.approvedBy(), REFUSALS)) {
            command.match().ifPresent(match -> match.check(version));
            apply(new UnwindingApproved(command.unwindingId(), version + 1, command.approvedBy(), command.at()));
        }
        return converted;
    }

    @EventSourcingHandler
    void evolve(UnwindingProposed event) {
        id = event.unwindingId();
        converted = event.converted();
        approval = approval.proposed(event.reason(), event.proposedBy());
        version = event.version();
    }

    @EventSourcingHandler
    void evolve(UnwindingApproved event) {
        approval = approval.approved(event.approvedBy(), 1);
        version = event.version();
    }
}
