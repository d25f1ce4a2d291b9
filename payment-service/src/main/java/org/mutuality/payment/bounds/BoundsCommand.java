package org.mutuality.payment.bounds;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.platform.http.IfMatch;

/** Commands to the bounds of a country and currency. */
public sealed interface BoundsCommand {
    BoundsId boundsId();

    /** Replaces an earlier proposal until one is approved. */
    record ProposeBounds(
            @TargetAggregateIdentifier BoundsId boundsId,
            String country,
            String currency,
            Bounds bounds,
            String proposedBy,
            Instant at)
            implements BoundsCommand {}

    /**
     * Sets the proposed bounds.
     *
     * @param match version that the approver has read
     */
    record ApproveBounds(
            @TargetAggregateIdentifier BoundsId boundsId, Optional<IfMatch> match, String approvedBy, Instant at)
            implements BoundsCommand {}
}
