package org.mutuality.journal.exchange.match;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to the reservation of an id. Private to this service. */
public sealed interface ExchangeIdReservationEvent {
    ExchangeId exchangeId();

    /** @param content fingerprint of the declaration */
    @StoredAs(name = "journal.ExchangeIdReserved", revision = 1)
    record ExchangeIdReserved(ExchangeId exchangeId, ExchangeMatchId matchId, UUID content, Instant at)
            implements ExchangeIdReservationEvent {}
}
