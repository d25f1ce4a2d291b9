package org.mutuality.journal.exchange.match;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** One per giver, receiver, kind and day, whichever of the two declares it. */
@StreamPrefix("exchange-match")
public record ExchangeMatchId(UUID value) implements AggregateId {
    /** Always the same for the same help, so that the declarations of both families meet in one aggregate. */
    public static ExchangeMatchId of(HelpTransfer transfer) {
        return new ExchangeMatchId(NameBasedUuid.id(
                "exchange-match",
                transfer.giver().map(Object::toString).orElse("outside"),
                transfer.receiver().map(Object::toString).orElse("outside"),
                transfer.kind().text(),
                transfer.on()));
    }

    @Override
    public String toString() {
        return asText();
    }
}
