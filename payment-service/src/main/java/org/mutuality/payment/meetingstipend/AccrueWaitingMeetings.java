package org.mutuality.payment.meetingstipend;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.terms.TermsEvent;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/** When terms are set, meetings that have waited for them earn. */
@ApplicationScoped
class AccrueWaitingMeetings implements Reaction<TermsEvent> {
    private final WaitingMeetings waiting;
    private final MeetingRule rule;
    private final Commands commands;

    AccrueWaitingMeetings(WaitingMeetings waiting, MeetingRule rule, Commands commands) {
        this.waiting = waiting;
        this.rule = rule;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "accrue-waiting-meeting-stipends";
    }

    @Override
    public Class<TermsEvent> family() {
        return TermsEvent.class;
    }

    @Override
    public void react(TermsEvent event, Recorded recorded) {
        switch (event) {
            case TermsSet set ->
                waiting.of(set.termsId().value(), set.fromMonth())
                        .forEach(meeting -> rule.owed(meeting).ifPresent(commands::send));
        }
    }
}
