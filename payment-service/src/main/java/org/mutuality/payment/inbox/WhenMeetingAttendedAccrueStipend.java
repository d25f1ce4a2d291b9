package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.MeetingAttended;
import org.mutuality.payment.meetingstipend.MeetingAttendance;
import org.mutuality.payment.meetingstipend.MeetingStipendRule;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/** When a family attends a meeting, accrues the stipend by its cohort's terms. */
@ApplicationScoped
class WhenMeetingAttendedAccrueStipend implements Policy<MeetingAttended> {
    private final MeetingStipendRule rule;
    private final CommandGateway commands;

    WhenMeetingAttendedAccrueStipend(MeetingStipendRule rule, CommandGateway commands) {
        this.rule = rule;
        this.commands = commands;
    }

    @Override
    public Class<MeetingAttended> eventType() {
        return MeetingAttended.class;
    }

    @Override
    public void when(MeetingAttended fact, Envelope envelope) {
        rule.decide(new MeetingAttendance(
                        fact.meetingId(), fact.familyId(), fact.cohortId(), fact.country(), fact.heldOn(), fact.at()))
                .ifPresent(commands::send);
    }
}
