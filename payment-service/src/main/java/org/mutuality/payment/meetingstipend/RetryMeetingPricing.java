package org.mutuality.payment.meetingstipend;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AwaitMeetingTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAwaitsTerms;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/**
 * When a meeting awaits terms, looks up the terms again: terms stored before are projected now; terms stored later are
 * handled by {@link AccrueWaitingMeetingStipends}. So no meeting waits for ever.
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
    public void react(MeetingStipendAwaitsTerms waiting, EventMetadata recorded) {
        rule.decide(waiting.attendance())
                .filter(command -> !(command instanceof AwaitMeetingTerms))
                .ifPresent(commands::send);
    }
}
