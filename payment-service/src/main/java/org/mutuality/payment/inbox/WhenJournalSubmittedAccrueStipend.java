package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.journal.JournalVersionFact;
import org.mutuality.payment.stipend.CompletedMonth;
import org.mutuality.payment.stipend.StipendRule;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/** When a family has told a month completely, at once or by a correction, its stipend is accrued. */
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
            // By the family's own time of telling: that we hear late is not its doing.
            commands.send(rule.decide(new CompletedMonth(
                    fact.familyId(), fact.cohortId(), fact.country(), fact.month(), Optional.of(fact.at()))));
        }
    }
}
