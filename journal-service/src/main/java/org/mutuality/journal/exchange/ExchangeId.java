package org.mutuality.journal.exchange;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;

/** Of one declaration, chosen by whoever writes it; an exchange goes by that of its first declaration. */
public record ExchangeId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
