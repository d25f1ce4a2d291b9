package org.mutuality.payment.reconciliation.difference;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of the resolution of one difference. */
@StreamPrefix("difference")
public record DifferenceId(UUID value) implements AggregateId {
    /** @param difference its name, such as {@code unmatched.0190….7} */
    static DifferenceId of(String difference) {
        return new DifferenceId(NameBasedUuid.id("difference", difference));
    }

    @Override
    public String toString() {
        return asText();
    }
}
