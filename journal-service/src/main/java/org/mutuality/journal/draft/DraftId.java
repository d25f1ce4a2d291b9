package org.mutuality.journal.draft;

import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.platform.store.AggregateId;
import org.mutuality.platform.store.Derived;
import org.mutuality.platform.store.StreamPrefix;

/** One per family and month. */
@StreamPrefix("draft")
public record DraftId(UUID value) implements AggregateId {
    public static DraftId of(UUID familyId, YearMonth month) {
        return new DraftId(Derived.id("draft", familyId, month));
    }

    @Override
    public String toString() {
        return asText();
    }
}
