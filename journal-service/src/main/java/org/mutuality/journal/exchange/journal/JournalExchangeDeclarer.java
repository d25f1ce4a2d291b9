package org.mutuality.journal.exchange.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.mutuality.journal.exchange.journal.JournalExchanges.ListedExchange;
import org.mutuality.journal.exchange.journal.JournalExchangesCommand.RecordJournalExchanges;
import org.mutuality.journal.exchange.match.ExchangeCommand.DeclareExchange;
import org.mutuality.journal.exchange.match.ExchangeCommand.ReserveExchangeId;
import org.mutuality.journal.exchange.match.ExchangeCommand.WithdrawExchange;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.problem.ProblemException;

/** Declares what a journal tells of exchanges, and takes back what a correction took away. Repeatable. */
@ApplicationScoped
public class JournalExchangeDeclarer {
    private static final Logger LOG = Logger.getLogger(JournalExchangeDeclarer.class);

    private final CommandGateway commands;

    JournalExchangeDeclarer(CommandGateway commands) {
        this.commands = commands;
    }

    /** @param version of the journal; {@code entries}: all that it tells */
    public void declareAll(UUID journalId, int version, List<ReportedExchange> entries, Instant at) {
        // Most journals tell of none.
        if (entries.isEmpty() && version == 1) {
            return;
        }
        JournalExchanges.ListingResult notes = commands.sendForResult(
                new RecordJournalExchanges(JournalExchangesId.of(journalId), version, entries, at),
                JournalExchanges.ListingResult.class);
        // First what counts no longer, so that nothing is taken for a duplicate of it.
        notes.delisted().forEach(gone -> withdraw(gone, at));
        notes.listed().forEach(one -> declare(one, at));
    }

    private void declare(ListedExchange one, Instant at) {
        ReportedExchange entry = one.entry();
        // A journal has no notes to them, so this is the same sealed and in clear.
        UUID content = entry.declaration().fingerprint();
        try {
            commands.send(new ReserveExchangeId(one.exchangeId(), entry.deedId(), content, content, at));
            commands.send(new DeclareExchange(
                    entry.deedId(), one.exchangeId(), entry.passing(), entry.declaration(), content, at));
        } catch (ProblemException refusal) {
            // The family declared the same by itself, which counts already; or there are too many of a day. The journal
            // stays.
            LOG.debugf("An exchange of a journal was not declared: %s", refusal.problem());
        }
    }

    private void withdraw(ListedExchange gone, Instant at) {
        try {
            commands.send(new WithdrawExchange(
                    gone.entry().deedId(),
                    gone.exchangeId(),
                    gone.entry().declaration().declaredBy(),
                    at));
        } catch (ProblemException refusal) {
            // It was never declared, as above.
            LOG.debugf("An exchange of a journal was not withdrawn: %s", refusal.problem());
        }
    }
}
