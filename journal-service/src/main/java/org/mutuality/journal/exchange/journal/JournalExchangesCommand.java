package org.mutuality.journal.exchange.journal;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a notebook. Never refused. */
public sealed interface JournalExchangesCommand {
    /**
     * Answered by {@link JournalExchanges.ListingResult}.
     *
     * @param version of the journal that tells them
     * @param entries all that it tells; what an earlier version told beside is struck
     */
    record RecordJournalExchanges(
            @TargetAggregateIdentifier JournalExchangesId notebookId,
            int version,
            List<ReportedExchange> entries,
            Instant at)
            implements JournalExchangesCommand {}
}
