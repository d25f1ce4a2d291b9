package org.mutuality.payment.tier;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;
import org.mutuality.platform.http.IfMatch;

/** Commands to an approval tier. */
public sealed interface TierCommand {
    TierId tierId();

    /**
     * Replaces an earlier proposal until one is approved.
     *
     * @param twoApproversFrom sum from which a batch needs two approvers
     * @param match version that the caller has read
     */
    record ProposeTier(
            @TargetAggregateIdentifier TierId tierId,
            String country,
            String currency,
            Money twoApproversFrom,
            Optional<IfMatch> match,
            String proposedBy,
            Instant at)
            implements TierCommand {}

    /**
     * Sets the proposed tier.
     *
     * @param match version that the approver has read
     */
    record ApproveTier(@TargetAggregateIdentifier TierId tierId, Optional<IfMatch> match, String approvedBy, Instant at)
            implements TierCommand {}
}
