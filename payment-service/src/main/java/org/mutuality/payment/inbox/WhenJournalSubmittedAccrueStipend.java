package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.journal.JournalCorrected;
import org.mutuality.contracts.journal.JournalFact;
import org.mutuality.contracts.journal.JournalSubmitted;
import org.mutuality.payment.stipend.EarnedMonth;
import org.mutuality.payment.stipend.StipendRule;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.store.Commands;

/** When a family has told a month completely, at once or by a correction, its stipend is accrued. */
@ApplicationScoped
class WhenJournalSubmittedAccrueStipend implements Policy<JournalFact> {
    private final StipendRule rule;
    private final Commands commands;

    WhenJournalSubmittedAccrueStipend(StipendRule rule, Commands commands) {
        this.rule = rule;
        this.commands = commands;
    }

    @Override
    public Class<JournalFact> family() {
        return JournalFact.class;
    }

    @Override
    public void when(JournalFact fact, Envelope envelope) {
        if (isComplete(fact)) {
            commands.send(rule.owed(new EarnedMonth(fact.familyId(), fact.cohortId(), fact.country(), fact.month())));
        }
    }

    private static boolean isComplete(JournalFact fact) {
        return switch (fact) {
            case JournalSubmitted submitted -> submitted.complete();
            case JournalCorrected corrected -> corrected.complete();
        };
    }
}
