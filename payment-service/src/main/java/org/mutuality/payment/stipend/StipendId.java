package org.mutuality.payment.stipend;

import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** The one stipend there can be of a family for a month. */
@StreamPrefix("stipend")
public record StipendId(UUID value) implements AggregateId {
    /** The same for ever, so that whatever tells of the month again meets the stipend that is there. */
    public static StipendId of(UUID familyId, YearMonth month) {
        return new StipendId(NameBasedUuid.id("stipend", familyId, month));
    }

    @Override
    public String toString() {
        return asText();
    }
}
