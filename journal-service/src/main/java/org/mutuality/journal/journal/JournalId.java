package org.mutuality.journal.journal;

import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of the one journal of a family and month. */
@StreamPrefix("journal")
public record JournalId(UUID value) implements AggregateId {
    /** Always the same for a family's month, so that a month can't have two journals. */
    public static JournalId of(UUID familyId, YearMonth month) {
        return new JournalId(NameBasedUuid.id("journal", familyId, month));
    }

    @Override
    public String toString() {
        return asText();
    }
}
