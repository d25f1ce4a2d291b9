package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.journal.JournalVersionFact;
import org.mutuality.payment.stipend.CompletedMonth;
import org.mutuality.payment.stipend.StipendRule;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/** When a complete journal is submitted, at once or by a correction, accrues its stipend. */
@ApplicationScoped
class WhenJournalSubmittedAccrueStipend implements Policy<JournalVersionFact> {
    private final StipendRule rule;
    private final CommandGateway commands;

    WhenJournalSubmittedAccrueStipend(StipendRule rule, CommandGateway commands) {
        this.rule = rule;
        this.commands = commands;
    }

    @Override
    public Class<JournalVersionFact> eventType() {
        return JournalVersionFact.class;
    }

    @Override
    public void when(JournalVersionFact fact, Envelope envelope) {
        if (fact.complete()) {
            // By the time of submission: a late delivery must not cost the family its stipend.
            commands.send(rule.decide(new CompletedMonth(
                    fact.familyId(),
                    fact.cohortId(),
                    fact.country(),
                    fact.month(),
                    Optional.of(fact.at()),
                    Optional.of(fact.version()).filter(version -> version > 1))));
        }
    }
}
