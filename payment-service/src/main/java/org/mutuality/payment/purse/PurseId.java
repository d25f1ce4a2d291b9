package org.mutuality.payment.purse;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;
import org.mutuality.platform.store.StreamPrefix;

/** The purse of a cohort or fund; the value is its id. */
@StreamPrefix("budget")
public record PurseId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
