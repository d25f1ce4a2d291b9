package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.journal.JournalTold;
import org.mutuality.payment.stipend.EarnedMonth;
import org.mutuality.payment.stipend.StipendRule;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.store.Commands;

/** When a family has told a month completely, at once or by a correction, its stipend is accrued. */
@ApplicationScoped
class WhenJournalSubmittedAccrueStipend implements Policy<JournalTold> {
    private final StipendRule rule;
    private final Commands commands;

    WhenJournalSubmittedAccrueStipend(StipendRule rule, Commands commands) {
        this.rule = rule;
        this.commands = commands;
    }

    @Override
    public Class<JournalTold> family() {
        return JournalTold.class;
    }

    @Override
    public void when(JournalTold fact, Envelope envelope) {
        if (fact.complete()) {
            // By the family's own time of telling: that we hear late is not its doing.
            commands.send(rule.owed(new EarnedMonth(
                    fact.familyId(), fact.cohortId(), fact.country(), fact.month(), Optional.of(fact.at()))));
        }
    }
}
