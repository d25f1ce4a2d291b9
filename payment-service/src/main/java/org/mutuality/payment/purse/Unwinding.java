package org.mutuality.payment.purse;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.purse.PurseProblem.*;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.purse.UnwindingCommand.ApproveUnwinding;
import org.mutuality.payment.purse.UnwindingCommand.ProposeUnwinding;
import org.mutuality.payment.purse.UnwindingEvent.UnwindingApproved;
import org.mutuality.payment.purse.UnwindingEvent.UnwindingProposed;
import org.mutuality.platform.problem.Wrongs;

/** That a conversion never should have been recorded as it was: one says why, another agrees. The purses do the rest. */
@Revision("1")
public class Unwinding {
    private static final int LONGEST_REASON = 500;

    @AggregateIdentifier
    private @Nullable UnwindingId id;

    private @Nullable Converted converted;
    private @Nullable String reason;
    private @Nullable String proposedBy;
    private boolean approved;
    private long version;

    /** For the event store. */
    Unwinding() {}

    // Created when missing, here and below, so that the refusal is ours and not Axon's.
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ProposeUnwinding command) {
        Wrongs wrongs = new Wrongs();
        wrongs.checkText(command.reason(), LONGEST_REASON, "/reason");
        wrongs.orThrow(REVERSAL_INVALID);
        if (command.reason().equals(reason) && command.proposedBy().equals(proposedBy)) {
            return;
        }
        if (approved) {
            throw REVERSAL_APPROVED.because("An approval cannot be undone");
        }
        apply(new UnwindingProposed(
                command.unwindingId(),
                command.converted(),
                command.reason(),
                version + 1,
                command.proposedBy(),
                command.at()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Converted decide(ApproveUnwinding command) {
        if (converted == null) {
            throw REVERSAL_NOT_PROPOSED.because("Propose a reversal first");
        }
        if (command.approvedBy().equals(proposedBy)) {
            throw REVERSAL_NEEDS_FOUR_EYES.because("Another person must approve it");
        }
        if (!approved) {
            command.match().ifPresent(match -> match.check(version));
            apply(new UnwindingApproved(command.unwindingId(), version + 1, command.approvedBy(), command.at()));
        }
        return converted;
    }

    @EventSourcingHandler
    void evolve(UnwindingProposed event) {
        id = event.unwindingId();
        converted = event.converted();
        reason = event.reason();
        proposedBy = event.proposedBy();
        version = event.version();
    }

    @EventSourcingHandler
    void evolve(UnwindingApproved event) {
        approved = true;
        version = event.version();
    }
}
