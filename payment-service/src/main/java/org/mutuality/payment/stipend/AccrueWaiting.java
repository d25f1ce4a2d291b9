package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.terms.TermsEvent;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/** When terms are set, what has waited for them is accrued. */
@ApplicationScoped
class AccrueWaiting implements Reaction<TermsEvent> {
    private final Waiting waiting;
    private final StipendRule rule;
    private final Commands commands;

    AccrueWaiting(Waiting waiting, StipendRule rule, Commands commands) {
        this.waiting = waiting;
        this.rule = rule;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "accrue-waiting-stipends";
    }

    @Override
    public Class<TermsEvent> family() {
        return TermsEvent.class;
    }

    @Override
    public void react(TermsEvent event, Recorded recorded) {
        switch (event) {
            case TermsSet set ->
                waiting.of(set.termsId().value(), set.fromMonth()).forEach(month -> commands.send(rule.owed(month)));
        }
    }
}
