package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.stipend.StipendCommand.AwaitTerms;
import org.mutuality.payment.stipend.StipendEvent.StipendAwaitsTerms;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/**
 * When a stipend awaits terms, the price is asked for once more: terms stored before it, but not yet in the view when the
 * journal arrived, are in the view now. Terms stored after it find it in {@link AccrueWaiting}. So none waits for ever.
 */
@ApplicationScoped
class PriceOnceMore implements Reaction<StipendAwaitsTerms> {
    private final StipendRule rule;
    private final Commands commands;

    PriceOnceMore(StipendRule rule, Commands commands) {
        this.rule = rule;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "retry-stipend-pricing";
    }

    @Override
    public Class<StipendAwaitsTerms> family() {
        return StipendAwaitsTerms.class;
    }

    @Override
    public void react(StipendAwaitsTerms awaits, Recorded recorded) {
        // It waits already: to tell it so again would load it for nothing, once for each family of a cohort without
        // terms.
        StipendCommand owed = rule.owed(awaits.earned());
        if (!(owed instanceof AwaitTerms)) {
            commands.send(owed);
        }
    }
}
