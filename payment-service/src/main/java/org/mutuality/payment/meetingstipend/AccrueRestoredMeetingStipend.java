package org.mutuality.payment.meetingstipend;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendReversed;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** When a stipend is reversed while its attendance has been confirmed again in the meantime, accrues it anew. */
@ApplicationScoped
class AccrueRestoredMeetingStipend implements Reaction<MeetingStipendReversed> {
    private final MeetingStipendRule rule;
    private final CommandGateway commands;

    AccrueRestoredMeetingStipend(MeetingStipendRule rule, CommandGateway commands) {
        this.rule = rule;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "accrue-restored-meeting-stipend";
    }

    @Override
    public Class<MeetingStipendReversed> eventType() {
        return MeetingStipendReversed.class;
    }

    @Override
    public void react(MeetingStipendReversed reversed, EventMetadata recorded) {
        if (reversed.attended()) {
            rule.decide(reversed.attendance()).ifPresent(commands::send);
        }
    }
}
