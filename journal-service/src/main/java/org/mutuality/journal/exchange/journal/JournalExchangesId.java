package org.mutuality.journal.exchange.journal;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** One per journal that has listed exchanges. */
@StreamPrefix("journal-exchanges")
public record JournalExchangesId(UUID value) implements AggregateId {
    public static JournalExchangesId of(UUID journalId) {
        return new JournalExchangesId(NameBasedUuid.id("journal-exchanges", journalId));
    }

    @Override
    public String toString() {
        return asText();
    }
}
