package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.MeetingAttended;
import org.mutuality.payment.meetingstipend.Attended;
import org.mutuality.payment.meetingstipend.MeetingRule;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.store.Commands;

/** When a family was at a meeting, it has earned what its cohort's terms say. */
@ApplicationScoped
class WhenMeetingAttendedAccrueStipend implements Policy<MeetingAttended> {
    private final MeetingRule rule;
    private final Commands commands;

    WhenMeetingAttendedAccrueStipend(MeetingRule rule, Commands commands) {
        this.rule = rule;
        this.commands = commands;
    }

    @Override
    public Class<MeetingAttended> family() {
        return MeetingAttended.class;
    }

    @Override
    public void when(MeetingAttended fact, Envelope envelope) {
        rule.owed(new Attended(
                        fact.meetingId(), fact.familyId(), fact.cohortId(), fact.country(), fact.heldOn(), fact.at()))
                .ifPresent(commands::send);
    }
}
