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
     * @param twoApproversFrom sum from which a batch needs two approvers
     * @param match version that the caller has read
     */
    record SetTier(
            @TargetAggregateIdentifier TierId tierId,
            String country,
            String currency,
            Money twoApproversFrom,
            Optional<IfMatch> match,
            String setBy,
            Instant at)
            implements TierCommand {}
}
