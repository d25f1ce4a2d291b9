package org.mutuality.payment.meetingstipend;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AwaitMeetingTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAwaitsTerms;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/**
 * When a meeting awaits terms, the price is asked for once more: terms stored before it are in the view now, those stored after
 * it find it in {@link AccrueWaitingMeetingStipends}. So none waits for ever.
 */
@ApplicationScoped
class RetryMeetingPricing implements Reaction<MeetingStipendAwaitsTerms> {
    private final MeetingStipendRule rule;
    private final CommandGateway commands;

    RetryMeetingPricing(MeetingStipendRule rule, CommandGateway commands) {
        this.rule = rule;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "retry-meeting-stipend-pricing";
    }

    @Override
    public Class<MeetingStipendAwaitsTerms> eventType() {
        return MeetingStipendAwaitsTerms.class;
    }

    @Override
    public void react(MeetingStipendAwaitsTerms awaits, EventMetadata recorded) {
        rule.decide(awaits.attendance())
                .filter(owed -> !(owed instanceof AwaitMeetingTerms))
                .ifPresent(commands::send);
    }
}
