package org.mutuality.payment.reconciliation.difference;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.platform.http.IfMatch;

/** What can be asked of a difference. The same again is never refused, and changes nothing. */
public sealed interface DifferenceCommand {
    DifferenceId differenceId();

    /** Replaces the proposal before, until one is approved. @param difference the name that its id follows from */
    record ProposeResolution(
            @TargetAggregateIdentifier DifferenceId differenceId,
            String difference,
            String reason,
            String proposedBy,
            Instant at)
            implements DifferenceCommand {}

    /** @param match version that was read: nobody approves a reason that was replaced meanwhile */
    record ApproveResolution(
            @TargetAggregateIdentifier DifferenceId differenceId,
            Optional<IfMatch> match,
            String approvedBy,
            Instant at)
            implements DifferenceCommand {}
}
