package org.mutuality.journal.exchange.journal;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands to the exchanges of a journal; never refused. */
public sealed interface JournalExchangesCommand {
    /**
     * Returns {@link JournalExchanges.ListingResult}.
     *
     * @param version of the journal
     * @param entries all exchanges that this version lists; those that only an earlier version listed are delisted
     */
    record RecordJournalExchanges(
            @TargetAggregateIdentifier JournalExchangesId journalExchangesId,
            int version,
            List<ReportedExchange> entries,
            Instant at)
            implements JournalExchangesCommand {}
}
