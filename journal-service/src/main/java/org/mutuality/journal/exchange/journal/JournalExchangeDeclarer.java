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

/** Declares the exchanges that a journal lists, and withdraws those that a correction no longer lists. Repeatable. */
@ApplicationScoped
public class JournalExchangeDeclarer {
    private static final Logger LOG = Logger.getLogger(JournalExchangeDeclarer.class);

    private final CommandGateway commands;

    JournalExchangeDeclarer(CommandGateway commands) {
        this.commands = commands;
    }

    /**
     * @param version of the journal
     * @param entries all exchanges that this version lists
     */
    public void declareAll(UUID journalId, int version, List<ReportedExchange> entries, Instant at) {
        // Most journals list none.
        if (entries.isEmpty() && version == 1) {
            return;
        }
        JournalExchanges.ListingResult listing = commands.sendForResult(
                new RecordJournalExchanges(JournalExchangesId.of(journalId), version, entries, at),
                JournalExchanges.ListingResult.class);
        // Withdrawals first, so that no declaration counts as their duplicate.
        listing.delisted().forEach(gone -> withdraw(gone, at));
        listing.listed().forEach(one -> declare(one, at));
    }

    private void declare(ListedExchange one, Instant at) {
        ReportedExchange entry = one.entry();
        // Exchanges in a journal have no note, so the encrypted and the unencrypted content have the same fingerprint.
        UUID content = entry.declaration().fingerprint();
        try {
            commands.send(new ReserveExchangeId(one.exchangeId(), entry.matchId(), content, content, at));
            commands.send(new DeclareExchange(
                    entry.matchId(), one.exchangeId(), entry.transfer(), entry.declaration(), content, at));
        } catch (ProblemException refusal) {
            // The family has declared the same exchange directly, or has too many on that day. The journal stays as it
            // is.
            LOG.debugf("An exchange of a journal was not declared: %s", refusal.problem());
        }
    }

    private void withdraw(ListedExchange gone, Instant at) {
        try {
            commands.send(new WithdrawExchange(
                    gone.entry().matchId(),
                    gone.exchangeId(),
                    gone.entry().declaration().declaredBy(),
                    at));
        } catch (ProblemException refusal) {
            // It was never declared, see declare().
            LOG.debugf("An exchange of a journal was not withdrawn: %s", refusal.problem());
        }
    }
}
