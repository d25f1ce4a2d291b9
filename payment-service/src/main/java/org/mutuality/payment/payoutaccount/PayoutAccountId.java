package org.mutuality.payment.payoutaccount;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** The family's: each has one account to be paid to. */
@StreamPrefix("payout-account")
public record PayoutAccountId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
