package org.mutuality.payment.payoutaccount;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of the family: each family has one payout account. */
@StreamPrefix("payout-account")
public record PayoutAccountId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
