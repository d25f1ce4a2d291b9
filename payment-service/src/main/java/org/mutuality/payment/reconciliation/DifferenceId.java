package org.mutuality.payment.reconciliation;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;
import org.mutuality.platform.store.Derived;
import org.mutuality.platform.store.StreamPrefix;

/** What is decided about one difference. */
@StreamPrefix("difference")
public record DifferenceId(UUID value) implements AggregateId {
    /** @param difference its name, such as {@code unmatched.0190….7} */
    static DifferenceId of(String difference) {
        return new DifferenceId(Derived.id("difference", difference));
    }

    @Override
    public String toString() {
        return asText();
    }
}
