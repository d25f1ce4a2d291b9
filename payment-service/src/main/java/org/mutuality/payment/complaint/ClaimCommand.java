package org.mutuality.payment.complaint;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a complaint's id. */
public sealed interface ClaimCommand {
    ComplaintId complaintId();

    record ClaimComplaint(@TargetAggregateIdentifier ComplaintId complaintId, About about, Instant at)
            implements ClaimCommand {}
}
