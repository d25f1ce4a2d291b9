package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** When terms are set, accrues the stipends that waited for them. */
@ApplicationScoped
class AccrueWaitingStipends implements Reaction<TermsSet> {
    private final WaitingStipends waiting;
    private final StipendRule rule;
    private final CommandGateway commands;

    AccrueWaitingStipends(WaitingStipends waiting, StipendRule rule, CommandGateway commands) {
        this.waiting = waiting;
        this.rule = rule;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "accrue-waiting-stipends";
    }

    @Override
    public Class<TermsSet> eventType() {
        return TermsSet.class;
    }

    @Override
    public void react(TermsSet set, EventMetadata recorded) {
        waiting.of(set.termsId().value(), set.fromMonth()).forEach(month -> commands.send(rule.decide(month)));
    }

    /** Completed months that await terms. */
    interface WaitingStipends {
        /** Those of a cohort from a month on, oldest first. */
        List<CompletedMonth> of(UUID cohortId, YearMonth fromMonth);
    }
}
