package org.mutuality.payment.ledger;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;
import org.mutuality.platform.store.Derived;
import org.mutuality.platform.store.StreamPrefix;

/** The one transfer there can be of a cause. */
@StreamPrefix("transfer")
public record TransferId(UUID value) implements AggregateId {
    /** The same for ever, so that a cause told again meets the transfer that is there. */
    static TransferId of(Cause cause) {
        return new TransferId(Derived.id("transfer", cause.why(), cause.id()));
    }

    @Override
    public String toString() {
        return asText();
    }
}
