package org.mutuality.payment.stipend;

import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a stipend: one for each family and month. */
@StreamPrefix("stipend")
public record StipendId(UUID value) implements AggregateId {
    /** Derived from family and month, so that a repeated submission meets the existing stipend. */
    public static StipendId of(UUID familyId, YearMonth month) {
        return new StipendId(NameBasedUuid.id("stipend", familyId, month));
    }

    @Override
    public String toString() {
        return asText();
    }
}
