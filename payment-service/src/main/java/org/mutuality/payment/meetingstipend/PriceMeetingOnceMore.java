package org.mutuality.payment.meetingstipend;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AwaitMeetingTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAwaitsTerms;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/**
 * When a meeting awaits terms, the price is asked for once more: terms stored before it are in the view now, those stored after
 * it find it in {@link AccrueWaitingMeetings}. So none waits for ever.
 */
@ApplicationScoped
class PriceMeetingOnceMore implements Reaction<MeetingStipendAwaitsTerms> {
    private final MeetingRule rule;
    private final Commands commands;

    PriceMeetingOnceMore(MeetingRule rule, Commands commands) {
        this.rule = rule;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "retry-meeting-stipend-pricing";
    }

    @Override
    public Class<MeetingStipendAwaitsTerms> family() {
        return MeetingStipendAwaitsTerms.class;
    }

    @Override
    public void react(MeetingStipendAwaitsTerms awaits, Recorded recorded) {
        rule.owed(awaits.attended())
                .filter(owed -> !(owed instanceof AwaitMeetingTerms))
                .ifPresent(commands::send);
    }
}
