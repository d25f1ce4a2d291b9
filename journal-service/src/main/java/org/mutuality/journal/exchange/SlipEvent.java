package org.mutuality.journal.exchange;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What has happened to a slip. Stored for ever as "journal.<SimpleName>"; private to this service. */
public sealed interface SlipEvent {
    ExchangeId exchangeId();

    /** @param content fingerprint of what was declared, not its words */
    @Revision("1")
    record SlipWritten(ExchangeId exchangeId, DeedId deedId, UUID content, Instant at) implements SlipEvent {}
}
