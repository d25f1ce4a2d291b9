package org.mutuality.payment.conversion;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.platform.http.IfMatch;

/** What can be asked about a conversion that never should have been recorded so. */
public sealed interface ConversionReversalCommand {
    ConversionReversalId reversalId();

    /** Replaces the proposal before, until one is approved. @param reason why it should never have been recorded so */
    record ProposeConversionReversal(
            @TargetAggregateIdentifier ConversionReversalId reversalId,
            RecordedConversion conversion,
            String reason,
            String proposedBy,
            Instant at)
            implements ConversionReversalCommand {}

    /** Answers what is to be unwound, as {@link RecordedConversion}. @param match version that was read */
    record ApproveConversionReversal(
            @TargetAggregateIdentifier ConversionReversalId reversalId,
            Optional<IfMatch> match,
            String approvedBy,
            Instant at)
            implements ConversionReversalCommand {}
}
