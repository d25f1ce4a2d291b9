package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.AttendanceRemoved;
import org.mutuality.payment.meetingstipend.MeetingAttendance;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.RemoveMeetingAttendance;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/** When a family was not at a meeting after all, what it waited for is no more; what it earned stays, and it is shown. */
@ApplicationScoped
class WhenAttendanceRemovedStopAccrual implements Policy<AttendanceRemoved> {
    private final CommandGateway commands;

    WhenAttendanceRemovedStopAccrual(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public Class<AttendanceRemoved> eventType() {
        return AttendanceRemoved.class;
    }

    @Override
    public void when(AttendanceRemoved fact, Envelope envelope) {
        MeetingAttendance attended = new MeetingAttendance(
                fact.meetingId(), fact.familyId(), fact.cohortId(), fact.country(), fact.heldOn(), fact.at());
        commands.send(new RemoveMeetingAttendance(attended.monthId(), attended, fact.at()));
    }
}
