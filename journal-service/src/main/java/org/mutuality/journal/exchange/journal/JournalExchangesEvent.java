package org.mutuality.journal.exchange.journal;

import java.time.Instant;
import org.mutuality.journal.exchange.match.ExchangeId;
import org.mutuality.platform.eventsourcing.FamilyData;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to the exchanges of a journal. Private to this service; not published. */
public sealed interface JournalExchangesEvent {
    JournalExchangesId journalExchangesId();

    /** Version of the journal that lists or no longer lists the exchange. */
    int version();

    @FamilyData(of = "entry.declaration.declaredBy")
    @StoredAs(name = "journal.ExchangeListed", revision = 1)
    record ExchangeListed(
            JournalExchangesId journalExchangesId,
            ExchangeId exchangeId,
            ReportedExchange entry,
            int version,
            Instant at)
            implements JournalExchangesEvent {}

    /** A correction of the journal no longer lists the exchange. */
    @StoredAs(name = "journal.ExchangeDelisted", revision = 1)
    record ExchangeDelisted(JournalExchangesId journalExchangesId, ExchangeId exchangeId, int version, Instant at)
            implements JournalExchangesEvent {}
}
