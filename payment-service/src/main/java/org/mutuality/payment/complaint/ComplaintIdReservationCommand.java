package org.mutuality.payment.complaint;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands for the reservation of a complaint's id. */
public sealed interface ComplaintIdReservationCommand {
    ComplaintId complaintId();

    record ReserveComplaintId(@TargetAggregateIdentifier ComplaintId complaintId, ComplaintSubject about, Instant at)
            implements ComplaintIdReservationCommand {}
}
