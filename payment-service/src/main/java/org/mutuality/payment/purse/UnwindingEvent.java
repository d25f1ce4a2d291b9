package org.mutuality.payment.purse;

import java.time.Instant;
import org.mutuality.platform.store.StoredAs;

/** What people have said of a conversion. Private to this service. */
public sealed interface UnwindingEvent {
    UnwindingId unwindingId();

    @StoredAs(name = "payment.ConversionReversalProposed", revision = 1)
    record UnwindingProposed(
            UnwindingId unwindingId, Converted converted, String reason, long version, String proposedBy, Instant at)
            implements UnwindingEvent {}

    @StoredAs(name = "payment.ConversionReversalApproved", revision = 1)
    record UnwindingApproved(UnwindingId unwindingId, long version, String approvedBy, Instant at)
            implements UnwindingEvent {}
}
