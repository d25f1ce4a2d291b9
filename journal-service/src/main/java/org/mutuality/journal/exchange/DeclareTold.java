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

/** Declares what a journal tells of exchanges, and takes back what a correction took away. Repeatable. */
@ApplicationScoped
public class DeclareTold {
    private static final Logger LOG = Logger.getLogger(DeclareTold.class);

    private final Commands commands;

    DeclareTold(Commands commands) {
        this.commands = commands;
    }

    /** @param version of the journal; {@code entries}: all that it tells */
    public void told(UUID journalId, int version, List<Entry> entries, Instant at) {
        // Most journals tell of none.
        if (entries.isEmpty() && version == 1) {
            return;
        }
        Notebook.Notes notes =
                commands.ask(new NoteExchanges(NotebookId.of(journalId), version, entries, at), Notebook.Notes.class);
        // First what counts no longer, so that nothing is taken for a duplicate of it.
        notes.struck().forEach(gone -> withdraw(gone, at));
        notes.standing().forEach(one -> declare(one, at));
    }

    private void declare(Noted one, Instant at) {
        Entry entry = one.entry();
        // A journal has no notes to them, so this is the same sealed and in clear.
        UUID content = entry.declaration().fingerprint();
        try {
            commands.send(new WriteSlip(one.exchangeId(), entry.deedId(), content, content, at));
            commands.send(new DeclareExchange(
                    entry.deedId(), one.exchangeId(), entry.passing(), entry.declaration(), content, at));
        } catch (Refusal refusal) {
            // The family declared the same by itself, which counts already; or there are too many of a day. The journal
            // stays.
            LOG.debugf("An exchange of a journal was not declared: %s", refusal.problem());
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
            LOG.debugf("An exchange of a journal was not withdrawn: %s", refusal.problem());
        }
    }
}
