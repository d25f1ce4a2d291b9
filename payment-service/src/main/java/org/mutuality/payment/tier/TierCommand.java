package org.mutuality.payment.tier;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;
import org.mutuality.platform.http.IfMatch;

/** What can be asked of a tier. */
public sealed interface TierCommand {
    TierId tierId();

    /** @param twoApproversFrom a batch of this sum or more needs two approvers @param match version that it stands on */
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
