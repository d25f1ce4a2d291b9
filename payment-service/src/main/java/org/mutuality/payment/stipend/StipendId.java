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

    /**
     * Cause of what is owed and posted for one accrual: the stipend itself, and for each time that it is restored another one.
     *
     * @param number how often the stipend was reversed before
     */
    public UUID accrualId(int number) {
        return number == 0 ? value : NameBasedUuid.id("stipend-accrual", value, number);
    }

    @Override
    public String toString() {
        return asText();
    }
}
