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
 * The exchanges that one journal lists. An entry keeps its id, and with it the other family's answer, while consecutive versions
 * of the journal list it; listed again after it was removed it is a new exchange.
 */
@StoredAs(name = "journal.JournalExchanges", revision = 1)
public class JournalExchanges {
    @AggregateIdentifier
    private @Nullable JournalExchangesId id;

    private int version;
    private List<ListedExchange> listed = new ArrayList<>();
    private List<ListedExchange> delisted = new ArrayList<>();

    /** For the event store. */
    JournalExchanges() {}

    /** All entries, listed and delisted, so that acting on the result is repeatable. */
    record ListingResult(List<ListedExchange> listed, List<ListedExchange> delisted) {}

    // The same version again, as after a crash, changes nothing.
    @CreateIfMissing
    ListingResult decide(RecordJournalExchanges command) {
        if (command.version() > version) {
            for (ListedExchange gone : List.copyOf(listed)) {
                if (!command.entries().contains(gone.entry())) {
                    apply(new ExchangeDelisted(
                            command.journalExchangesId(), gone.exchangeId(), command.version(), command.at()));
                }
            }
            for (ReportedExchange entry : command.entries()) {
                if (listed.stream().noneMatch(one -> one.entry().equals(entry))) {
                    apply(new ExchangeListed(
                            command.journalExchangesId(),
                            idOf(command, entry),
                            entry,
                            command.version(),
                            command.at()));
                }
            }
        }
        return new ListingResult(List.copyOf(listed), List.copyOf(delisted));
    }

    @EventSourcingHandler
    void evolve(ExchangeListed event) {
        id = event.journalExchangesId();
        version = event.version();
        listed.add(new ListedExchange(event.exchangeId(), event.entry()));
    }

    @EventSourcingHandler
    void evolve(ExchangeDelisted event) {
        version = event.version();
        for (ListedExchange gone : List.copyOf(listed)) {
            if (gone.exchangeId().equals(event.exchangeId())) {
                listed.remove(gone);
                delisted.add(gone);
            }
        }
    }

    private static ExchangeId idOf(RecordJournalExchanges command, ReportedExchange entry) {
        return new ExchangeId(NameBasedUuid.id(
                "journal-exchange",
                command.journalExchangesId().value(),
                command.version(),
                entry.matchId().value(),
                entry.declaration().fingerprint()));
    }

    /** An entry of a journal and the exchange that it is declared as. */
    record ListedExchange(ExchangeId exchangeId, ReportedExchange entry) {}
}
