package org.mutuality.payment.reconciliation.difference;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.platform.http.IfMatch;

/** Commands for a difference. A repeated command is never refused, and changes nothing. */
public sealed interface DifferenceCommand {
    DifferenceId differenceId();

    /**
     * Replaces the previous proposal, until one is approved.
     *
     * @param difference name of the difference, from which its id is derived
     */
    record ProposeResolution(
            @TargetAggregateIdentifier DifferenceId differenceId,
            String difference,
            String reason,
            String proposedBy,
            Instant at)
            implements DifferenceCommand {}

    /** @param match version that the approver has read, so that a reason that was replaced since is not approved */
    record ApproveResolution(
            @TargetAggregateIdentifier DifferenceId differenceId,
            Optional<IfMatch> match,
            String approvedBy,
            Instant at)
            implements DifferenceCommand {}
}
