package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.stipend.StipendCommand.AwaitStipendTerms;
import org.mutuality.payment.stipend.StipendEvent.StipendAwaitsTerms;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/**
 * When a stipend awaits terms, the price is asked for once more: terms stored before it, but not yet in the view when the
 * journal arrived, are in the view now. Terms stored after it find it in {@link AccrueWaitingStipends}. So none waits for ever.
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
    public void react(StipendAwaitsTerms awaits, EventMetadata recorded) {
        // It waits already: to tell it so again would load it for nothing, once for each family of a cohort without
        // terms.
        StipendCommand owed = rule.decide(awaits.completedMonth());
        if (!(owed instanceof AwaitStipendTerms)) {
            commands.send(owed);
        }
    }
}
