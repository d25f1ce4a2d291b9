package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.AttendanceCorrected;
import org.mutuality.payment.meetingstipend.Attended;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.TakeAwayMeeting;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.store.Commands;

/** When a family was not at a meeting after all, what it waited for is no more; what it earned stays, and it is shown. */
@ApplicationScoped
class WhenAttendanceCorrectedTakeItAway implements Policy<AttendanceCorrected> {
    private final Commands commands;

    WhenAttendanceCorrectedTakeItAway(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<AttendanceCorrected> family() {
        return AttendanceCorrected.class;
    }

    @Override
    public void when(AttendanceCorrected fact, Envelope envelope) {
        Attended attended = new Attended(
                fact.meetingId(), fact.familyId(), fact.cohortId(), fact.country(), fact.heldOn(), fact.at());
        commands.send(new TakeAwayMeeting(attended.monthId(), attended, fact.at()));
    }
}
