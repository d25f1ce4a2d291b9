package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.stipend.StipendCommand.AwaitStipendTerms;
import org.mutuality.payment.stipend.StipendEvent.StipendAwaitsTerms;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/**
 * When a stipend awaits terms, looks up the terms again: terms stored before the journal arrived, but not projected then,
 * are projected now. Terms stored later are handled by {@link AccrueWaitingStipends}. So no stipend waits for ever.
 */
@ApplicationScoped
class RetryStipendPricing implements Reaction<StipendAwaitsTerms> {
    private final StipendRule rule;
    private final CommandGateway commands;

    RetryStipendPricing(StipendRule rule, CommandGateway commands) {
        this.rule = rule;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "retry-stipend-pricing";
    }

    @Override
    public Class<StipendAwaitsTerms> eventType() {
        return StipendAwaitsTerms.class;
    }

    @Override
    public void react(StipendAwaitsTerms waiting, EventMetadata recorded) {
        // It waits already: repeating that would load the aggregate in vain, for every family of a cohort without
        // terms.
        StipendCommand command = rule.decide(waiting.completedMonth());
        if (!(command instanceof AwaitStipendTerms)) {
            commands.send(command);
        }
    }
}
