package org.mutuality.payment.budget;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a budget: the id of its cohort or fund. */
@StreamPrefix("budget")
public record BudgetId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
