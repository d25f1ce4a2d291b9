package org.mutuality.payment.reconciliation;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What has happened to a difference. Stored for ever as "payment.<SimpleName>"; private to this service. */
public sealed interface DifferenceEvent {
    DifferenceId differenceId();

    @Revision("1")
    record ResolutionProposed(
            DifferenceId differenceId, String difference, String reason, long version, String proposedBy, Instant at)
            implements DifferenceEvent {}

    @Revision("1")
    record ResolutionApproved(DifferenceId differenceId, long version, String approvedBy, Instant at)
            implements DifferenceEvent {}
}
