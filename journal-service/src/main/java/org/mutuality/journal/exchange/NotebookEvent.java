package org.mutuality.journal.exchange;

import java.time.Instant;
import org.mutuality.platform.store.StoredAs;

/** What has happened to a notebook. Private to this service, told to nobody. */
public sealed interface NotebookEvent {
    NotebookId notebookId();

    /** Of the journal that told it so. */
    int version();

    @StoredAs(name = "journal.ExchangeListed", revision = 1)
    record ExchangeNoted(NotebookId notebookId, ExchangeId exchangeId, Entry entry, int version, Instant at)
            implements NotebookEvent {}

    /** A correction took it away. */
    @StoredAs(name = "journal.ExchangeDelisted", revision = 1)
    record ExchangeStruck(NotebookId notebookId, ExchangeId exchangeId, int version, Instant at)
            implements NotebookEvent {}
}
