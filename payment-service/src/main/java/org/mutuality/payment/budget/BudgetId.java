package org.mutuality.payment.budget;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** The purse of a cohort or fund; the value is its id. */
@StreamPrefix("budget")
public record BudgetId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
