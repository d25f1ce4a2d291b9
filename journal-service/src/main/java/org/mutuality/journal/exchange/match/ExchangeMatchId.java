package org.mutuality.journal.exchange.match;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** One per giver, receiver, kind and day, whoever of the two speaks of it. */
@StreamPrefix("exchange-match")
public record ExchangeMatchId(UUID value) implements AggregateId {
    /** The same for ever, so that what both declare meets in one place. */
    public static ExchangeMatchId of(HelpTransfer passing) {
        return new ExchangeMatchId(NameBasedUuid.id(
                "deed",
                passing.giver().map(Object::toString).orElse("outside"),
                passing.receiver().map(Object::toString).orElse("outside"),
                passing.kind().text(),
                passing.on()));
    }

    @Override
    public String toString() {
        return asText();
    }
}
