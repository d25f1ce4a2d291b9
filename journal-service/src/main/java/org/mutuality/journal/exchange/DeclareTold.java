package org.mutuality.journal.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.mutuality.journal.exchange.ExchangeCommand.DeclareExchange;
import org.mutuality.journal.exchange.ExchangeCommand.WithdrawExchange;
import org.mutuality.journal.exchange.ExchangeCommand.WriteSlip;
import org.mutuality.journal.exchange.NotebookCommand.NoteExchanges;
import org.mutuality.platform.problem.Refusal;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.Views;

/** Declares what a journal tells of exchanges, and takes back what a correction took away. Repeatable. */
@ApplicationScoped
public class DeclareTold {
    private static final Logger LOG = Logger.getLogger(DeclareTold.class);

    private final Commands commands;
    private final Views views;

    DeclareTold(Commands commands, Views views) {
        this.commands = commands;
        this.views = views;
    }

    /** @param version of the journal; {@code entries}: all that it tells */
    public void told(UUID journalId, int version, List<Entry> entries, Instant at) {
        NotebookId id = NotebookId.of(journalId);
        // Most journals tell of none and never did.
        if (entries.isEmpty() && (version == 1 || !isBegun(id))) {
            return;
        }
        Notebook.Notes notes = commands.ask(new NoteExchanges(id, version, entries, at), Notebook.Notes.class);
        // First what counts no longer, so that nothing is taken for a duplicate of it.
        notes.struck().forEach(gone -> withdraw(gone, at));
        notes.standing().forEach(one -> declare(one, at));
    }

    // The event store itself: a view might be behind the version before this one.
    private boolean isBegun(NotebookId id) {
        return views.read(
                sql -> sql.select("select exists (select from event_store where aggregate_identifier = ?)", id.asText())
                        .mapTo(Boolean.class)
                        .one());
    }

    private void declare(Noted one, Instant at) {
        Entry entry = one.entry();
        try {
            commands.send(new WriteSlip(
                    one.exchangeId(), entry.deedId(), entry.declaration().fingerprint(), at));
            commands.send(
                    new DeclareExchange(entry.deedId(), one.exchangeId(), entry.passing(), entry.declaration(), at));
        } catch (Refusal refusal) {
            // The family declared the same by itself, which counts already; or there are too many of a day. The journal
            // stays.
            LOG.debugf("A told exchange isn't declared: %s", refusal.problem());
        }
    }

    private void withdraw(Noted gone, Instant at) {
        try {
            commands.send(new WithdrawExchange(
                    gone.entry().deedId(),
                    gone.exchangeId(),
                    gone.entry().declaration().declaredBy(),
                    at));
        } catch (Refusal refusal) {
            // It was never declared, as above.
            LOG.debugf("A told exchange isn't taken back: %s", refusal.problem());
        }
    }
}
