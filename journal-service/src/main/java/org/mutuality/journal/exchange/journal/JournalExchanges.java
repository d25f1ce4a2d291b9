package org.mutuality.journal.exchange.journal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.exchange.journal.JournalExchangesCommand.RecordJournalExchanges;
import org.mutuality.journal.exchange.journal.JournalExchangesEvent.ExchangeDelisted;
import org.mutuality.journal.exchange.journal.JournalExchangesEvent.ExchangeListed;
import org.mutuality.journal.exchange.match.ExchangeId;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * What one family's month tells of exchanges. An entry keeps its id, and with it the other's answer, for as long as one version
 * of the journal after the other tells it; told again after it was taken away it is another exchange.
 */
@StoredAs(name = "journal.JournalExchanges", revision = 1)
public class JournalExchanges {
    @AggregateIdentifier
    private @Nullable JournalExchangesId id;

    private int version;
    private List<ListedExchange> standing = new ArrayList<>();
    private List<ListedExchange> struck = new ArrayList<>();

    /** For the event store. */
    JournalExchanges() {}

    /** All of it, so that whoever acts on it can do so again. */
    record ListingResult(List<ListedExchange> listed, List<ListedExchange> delisted) {}

    // A version that comes again, as after a crash, changes nothing.
    @CreateIfMissing
    ListingResult decide(RecordJournalExchanges command) {
        if (command.version() > version) {
            for (ListedExchange gone : List.copyOf(standing)) {
                if (!command.entries().contains(gone.entry())) {
                    apply(new ExchangeDelisted(
                            command.notebookId(), gone.exchangeId(), command.version(), command.at()));
                }
            }
            for (ReportedExchange entry : command.entries()) {
                if (standing.stream().noneMatch(one -> one.entry().equals(entry))) {
                    apply(new ExchangeListed(
                            command.notebookId(), idOf(command, entry), entry, command.version(), command.at()));
                }
            }
        }
        return new ListingResult(List.copyOf(standing), List.copyOf(struck));
    }

    @EventSourcingHandler
    void evolve(ExchangeListed event) {
        id = event.notebookId();
        version = event.version();
        standing.add(new ListedExchange(event.exchangeId(), event.entry()));
    }

    @EventSourcingHandler
    void evolve(ExchangeDelisted event) {
        version = event.version();
        for (ListedExchange gone : List.copyOf(standing)) {
            if (gone.exchangeId().equals(event.exchangeId())) {
                standing.remove(gone);
                struck.add(gone);
            }
        }
    }

    private static ExchangeId idOf(RecordJournalExchanges command, ReportedExchange entry) {
        return new ExchangeId(NameBasedUuid.id(
                "told exchange",
                command.notebookId().value(),
                command.version(),
                entry.deedId().value(),
                entry.declaration().fingerprint()));
    }

    /** An entry of a journal and the exchange that it is declared as. */
    record ListedExchange(ExchangeId exchangeId, ReportedExchange entry) {}
}
