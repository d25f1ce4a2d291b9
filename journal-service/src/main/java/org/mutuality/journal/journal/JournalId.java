package org.mutuality.journal.journal;

import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** One per family and month. */
@StreamPrefix("journal")
public record JournalId(UUID value) implements AggregateId {
    /** The same for ever for a family's month, so that it can't be told twice under two ids. */
    public static JournalId of(UUID familyId, YearMonth month) {
        return new JournalId(NameBasedUuid.id("journal", familyId, month));
    }

    @Override
    public String toString() {
        return asText();
    }
}
