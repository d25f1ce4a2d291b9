package org.mutuality.journal.exchange;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What has happened to a notebook. Stored for ever as "journal.<SimpleName>"; private to this service, told to nobody. */
public sealed interface NotebookEvent {
    NotebookId notebookId();

    /** Of the journal that told it so. */
    int version();

    @Revision("1")
    record ExchangeNoted(NotebookId notebookId, ExchangeId exchangeId, Entry entry, int version, Instant at)
            implements NotebookEvent {}

    /** A correction took it away. */
    @Revision("1")
    record ExchangeStruck(NotebookId notebookId, ExchangeId exchangeId, int version, Instant at)
            implements NotebookEvent {}
}
