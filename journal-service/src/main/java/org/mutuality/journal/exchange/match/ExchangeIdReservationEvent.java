package org.mutuality.journal.exchange.match;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to a slip. Private to this service. */
public sealed interface ExchangeIdReservationEvent {
    ExchangeId exchangeId();

    /** @param content fingerprint of what was declared, not its words */
    @StoredAs(name = "journal.ExchangeIdReserved", revision = 1)
    record ExchangeIdReserved(ExchangeId exchangeId, ExchangeMatchId matchId, UUID content, Instant at)
            implements ExchangeIdReservationEvent {}
}
