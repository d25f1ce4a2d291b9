package org.mutuality.journal.exchange.match;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Of one declaration, chosen by whoever writes it; an exchange goes by that of its first declaration. */
@StreamPrefix("exchange")
public record ExchangeId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
