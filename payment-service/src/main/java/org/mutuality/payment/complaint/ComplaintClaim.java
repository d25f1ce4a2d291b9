package org.mutuality.payment.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.complaint.ComplaintProblem.COMPLAINT_ALREADY_MADE;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.complaint.ClaimCommand.ClaimComplaint;
import org.mutuality.payment.complaint.ClaimEvent.ComplaintClaimed;
import org.mutuality.platform.identity.CurrentUser;

/** What an id stands for. Complaints lie with their payout, so only this keeps two payouts' complaints from sharing an id. */
@Revision("1")
public class ComplaintClaim {
    @AggregateIdentifier
    private @Nullable ComplaintId id;

    private @Nullable About about;

    /** For the event store. */
    ComplaintClaim() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ClaimComplaint command) {
        if (about == null) {
            apply(new ComplaintClaimed(command.complaintId(), command.about(), command.at()));
        } else if (!about.familyId().equals(command.about().familyId())) {
            throw CurrentUser.notFound();
        } else if (!about.payoutId().equals(command.about().payoutId())) {
            throw COMPLAINT_ALREADY_MADE.because("It is about another payout");
        }
    }

    @EventSourcingHandler
    void evolve(ComplaintClaimed event) {
        id = event.complaintId();
        about = event.about();
    }
}
