package org.mutuality.journal.exchange;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.exchange.NotebookCommand.NoteExchanges;
import org.mutuality.journal.exchange.NotebookEvent.ExchangeNoted;
import org.mutuality.journal.exchange.NotebookEvent.ExchangeStruck;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.store.Derived;
import org.mutuality.platform.store.StoredAs;

/**
 * What one family's month tells of exchanges. An entry keeps its id, and with it the other's answer, for as long as one version
 * of the journal after the other tells it; told again after it was taken away it is another exchange.
 */
@StoredAs(name = "journal.JournalExchanges", revision = 1)
public class Notebook {
    @AggregateIdentifier
    private @Nullable NotebookId id;

    private int version;
    private List<Noted> standing = new ArrayList<>();
    private List<Noted> struck = new ArrayList<>();

    /** For the event store. */
    Notebook() {}

    /** All of it, so that whoever acts on it can do so again. */
    record Notes(List<Noted> standing, List<Noted> struck) {}

    // A version that comes again, as after a crash, changes nothing.
    @CreateIfMissing
    Notes decide(NoteExchanges command) {
        if (command.version() > version) {
            for (Noted gone : List.copyOf(standing)) {
                if (!command.entries().contains(gone.entry())) {
                    apply(new ExchangeStruck(command.notebookId(), gone.exchangeId(), command.version(), command.at()));
                }
            }
            for (Entry entry : command.entries()) {
                if (standing.stream().noneMatch(one -> one.entry().equals(entry))) {
                    apply(new ExchangeNoted(
                            command.notebookId(), idOf(command, entry), entry, command.version(), command.at()));
                }
            }
        }
        return new Notes(List.copyOf(standing), List.copyOf(struck));
    }

    @EventSourcingHandler
    void evolve(ExchangeNoted event) {
        id = event.notebookId();
        version = event.version();
        standing.add(new Noted(event.exchangeId(), event.entry()));
    }

    @EventSourcingHandler
    void evolve(ExchangeStruck event) {
        version = event.version();
        for (Noted gone : List.copyOf(standing)) {
            if (gone.exchangeId().equals(event.exchangeId())) {
                standing.remove(gone);
                struck.add(gone);
            }
        }
    }

    private static ExchangeId idOf(NoteExchanges command, Entry entry) {
        return new ExchangeId(Derived.id(
                "told exchange",
                command.notebookId().value(),
                command.version(),
                entry.deedId().value(),
                entry.declaration().fingerprint()));
    }
}
