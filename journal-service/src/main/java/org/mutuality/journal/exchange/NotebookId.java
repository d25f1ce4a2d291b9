package org.mutuality.journal.exchange;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;
import org.mutuality.platform.store.Derived;
import org.mutuality.platform.store.StreamPrefix;

/** One per journal that told of exchanges. */
@StreamPrefix("journal-exchanges")
public record NotebookId(UUID value) implements AggregateId {
    public static NotebookId of(UUID journalId) {
        return new NotebookId(Derived.id("notebook", journalId));
    }

    @Override
    public String toString() {
        return asText();
    }
}
