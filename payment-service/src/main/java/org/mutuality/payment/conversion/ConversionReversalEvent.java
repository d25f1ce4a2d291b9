package org.mutuality.payment.conversion;

import java.time.Instant;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of the reversal of a conversion. Private to this service. */
public sealed interface ConversionReversalEvent {
    ConversionReversalId reversalId();

    @StoredAs(name = "payment.ConversionReversalProposed", revision = 1)
    record ConversionReversalProposed(
            ConversionReversalId reversalId,
            RecordedConversion conversion,
            String reason,
            long version,
            String proposedBy,
            Instant at)
            implements ConversionReversalEvent {}

    @StoredAs(name = "payment.ConversionReversalApproved", revision = 1)
    record ConversionReversalApproved(ConversionReversalId reversalId, long version, String approvedBy, Instant at)
            implements ConversionReversalEvent {}
}
