package org.mutuality.journal.exchange.journal;

import java.time.Instant;
import org.mutuality.journal.exchange.match.ExchangeId;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to a notebook. Private to this service, told to nobody. */
public sealed interface JournalExchangesEvent {
    JournalExchangesId notebookId();

    /** Of the journal that told it so. */
    int version();

    @StoredAs(name = "journal.ExchangeListed", revision = 1)
    record ExchangeListed(
            JournalExchangesId notebookId, ExchangeId exchangeId, ReportedExchange entry, int version, Instant at)
            implements JournalExchangesEvent {}

    /** A correction took it away. */
    @StoredAs(name = "journal.ExchangeDelisted", revision = 1)
    record ExchangeDelisted(JournalExchangesId notebookId, ExchangeId exchangeId, int version, Instant at)
            implements JournalExchangesEvent {}
}
