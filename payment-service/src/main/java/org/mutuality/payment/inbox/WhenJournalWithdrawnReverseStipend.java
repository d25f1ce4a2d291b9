package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.journal.JournalWithdrawn;
import org.mutuality.payment.stipend.StipendCommand.RecordJournalWithdrawal;
import org.mutuality.payment.stipend.StipendId;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/** When a journal is withdrawn, takes back its stipend. */
@ApplicationScoped
class WhenJournalWithdrawnReverseStipend implements Policy<JournalWithdrawn> {
    private final CommandGateway commands;

    WhenJournalWithdrawnReverseStipend(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public Class<JournalWithdrawn> eventType() {
        return JournalWithdrawn.class;
    }

    @Override
    public void when(JournalWithdrawn fact, Envelope envelope) {
        commands.send(
                new RecordJournalWithdrawal(StipendId.of(fact.familyId(), fact.month()), fact.version(), fact.at()));
    }
}
