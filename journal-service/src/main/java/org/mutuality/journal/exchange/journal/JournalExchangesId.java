package org.mutuality.journal.exchange.journal;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** One per journal that told of exchanges. */
@StreamPrefix("journal-exchanges")
public record JournalExchangesId(UUID value) implements AggregateId {
    public static JournalExchangesId of(UUID journalId) {
        return new JournalExchangesId(NameBasedUuid.id("notebook", journalId));
    }

    @Override
    public String toString() {
        return asText();
    }
}
