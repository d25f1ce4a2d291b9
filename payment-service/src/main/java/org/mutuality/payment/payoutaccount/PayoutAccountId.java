package org.mutuality.payment.payoutaccount;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;

/** The family's: each has one account to be paid to. */
public record PayoutAccountId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
