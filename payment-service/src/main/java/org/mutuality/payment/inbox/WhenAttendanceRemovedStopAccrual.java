package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.AttendanceRemoved;
import org.mutuality.payment.meetingstipend.MeetingAttendance;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.RemoveMeetingAttendance;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/** When attendance at a meeting is removed, it no longer awaits terms; what it earned stays and is shown. */
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
        MeetingAttendance attendance = new MeetingAttendance(
                fact.meetingId(), fact.familyId(), fact.cohortId(), fact.country(), fact.heldOn(), fact.at());
        commands.send(new RemoveMeetingAttendance(attendance.monthId(), attendance, fact.at()));
    }
}
