package org.mutuality.payment.purse;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What people have said of a conversion. Stored for ever as "payment.<SimpleName>"; private to this service. */
public sealed interface UnwindingEvent {
    UnwindingId unwindingId();

    @Revision("1")
    record UnwindingProposed(
            UnwindingId unwindingId, Converted converted, String reason, long version, String proposedBy, Instant at)
            implements UnwindingEvent {}

    @Revision("1")
    record UnwindingApproved(UnwindingId unwindingId, long version, String approvedBy, Instant at)
            implements UnwindingEvent {}
}
