package org.mutuality.payment.purse;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.platform.http.IfMatch;

/** What can be asked about a conversion that never should have been recorded so. */
public sealed interface UnwindingCommand {
    UnwindingId unwindingId();

    /** Replaces the proposal before, until one is approved. @param reason why it should never have been recorded so */
    record ProposeUnwinding(
            @TargetAggregateIdentifier UnwindingId unwindingId,
            Converted converted,
            String reason,
            String proposedBy,
            Instant at)
            implements UnwindingCommand {}

    /** Answers what is to be unwound, as {@link Converted}. @param match version that was read */
    record ApproveUnwinding(
            @TargetAggregateIdentifier UnwindingId unwindingId, Optional<IfMatch> match, String approvedBy, Instant at)
            implements UnwindingCommand {}
}
