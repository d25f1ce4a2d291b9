package org.mutuality.journal.exchange.match;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a declaration, chosen by the caller; an exchange has the id of its first declaration. */
@StreamPrefix("exchange")
public record ExchangeId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
