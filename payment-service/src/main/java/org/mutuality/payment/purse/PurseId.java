package org.mutuality.payment.purse;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;

/** The purse of a cohort or fund; the value is its id. */
public record PurseId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
