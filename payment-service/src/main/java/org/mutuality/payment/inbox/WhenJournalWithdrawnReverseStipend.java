package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.journal.JournalWithdrawn;
import org.mutuality.payment.eligibility.PaymentEligibility;
import org.mutuality.payment.eligibility.PaymentEligibilityLookup;
import org.mutuality.payment.stipend.StipendCommand.RecordJournalWithdrawal;
import org.mutuality.payment.stipend.StipendId;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/**
 * When a journal is withdrawn, takes back its stipend. Not from an erased family: what it was owed is cancelled, and nothing later can
 * be set off.
 */
@ApplicationScoped
class WhenJournalWithdrawnReverseStipend implements Policy<JournalWithdrawn> {
    private final PaymentEligibilityLookup eligibilities;
    private final CommandGateway commands;

    WhenJournalWithdrawnReverseStipend(PaymentEligibilityLookup eligibilities, CommandGateway commands) {
        this.eligibilities = eligibilities;
        this.commands = commands;
    }

    @Override
    public Class<JournalWithdrawn> eventType() {
        return JournalWithdrawn.class;
    }

    @Override
    public void when(JournalWithdrawn fact, Envelope envelope) {
        if (eligibilities.of(fact.familyId()) != PaymentEligibility.CLOSED) {
            commands.send(new RecordJournalWithdrawal(
                    StipendId.of(fact.familyId(), fact.month()), fact.version(), fact.at()));
        }
    }
}
