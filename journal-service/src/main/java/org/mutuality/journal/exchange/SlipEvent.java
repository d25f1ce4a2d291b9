package org.mutuality.journal.exchange;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.platform.store.StoredAs;

/** What has happened to a slip. Private to this service. */
public sealed interface SlipEvent {
    ExchangeId exchangeId();

    /** @param content fingerprint of what was declared, not its words */
    @StoredAs(name = "journal.ExchangeIdReserved", revision = 1)
    record SlipWritten(ExchangeId exchangeId, DeedId deedId, UUID content, Instant at) implements SlipEvent {}
}
