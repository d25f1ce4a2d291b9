package org.mutuality.payment.conversion;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.platform.http.IfMatch;

/** Commands to the reversal of a conversion. */
public sealed interface ConversionReversalCommand {
    ConversionReversalId reversalId();

    /**
     * Replaces an earlier proposal until one is approved.
     *
     * @param reason why the conversion should not have been recorded
     */
    record ProposeConversionReversal(
            @TargetAggregateIdentifier ConversionReversalId reversalId,
            RecordedConversion conversion,
            String reason,
            String proposedBy,
            Instant at)
            implements ConversionReversalCommand {}

    /**
     * Returns the conversion to reverse, as {@link RecordedConversion}.
     *
     * @param match version that the approver has read
     */
    record ApproveConversionReversal(
            @TargetAggregateIdentifier ConversionReversalId reversalId,
            Optional<IfMatch> match,
            String approvedBy,
            Instant at)
            implements ConversionReversalCommand {}
}
