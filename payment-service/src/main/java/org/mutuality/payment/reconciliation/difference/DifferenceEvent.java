package org.mutuality.payment.reconciliation.difference;

import java.time.Instant;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a difference. Private to this service. */
public sealed interface DifferenceEvent {
    DifferenceId differenceId();

    @StoredAs(name = "payment.DifferenceResolutionProposed", revision = 1)
    record ResolutionProposed(
            DifferenceId differenceId, String difference, String reason, long version, String proposedBy, Instant at)
            implements DifferenceEvent {}

    @StoredAs(name = "payment.DifferenceResolutionApproved", revision = 1)
    record ResolutionApproved(DifferenceId differenceId, long version, String approvedBy, Instant at)
            implements DifferenceEvent {}
}
