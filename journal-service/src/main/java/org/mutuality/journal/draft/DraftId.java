package org.mutuality.journal.draft;

import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** One draft per family and month. */
@StreamPrefix("draft")
public record DraftId(UUID value) implements AggregateId {
    public static DraftId of(UUID familyId, YearMonth month) {
        return new DraftId(NameBasedUuid.id("draft", familyId, month));
    }

    @Override
    public String toString() {
        return asText();
    }
}
