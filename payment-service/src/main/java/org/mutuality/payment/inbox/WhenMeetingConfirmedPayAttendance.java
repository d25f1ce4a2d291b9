package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.MeetingConfirmationWithdrawn;
import org.mutuality.contracts.cohort.MeetingConfirmed;
import org.mutuality.contracts.cohort.MeetingFact;
import org.mutuality.payment.meetingstipend.GroupMonthCommand.ReportMeeting;
import org.mutuality.payment.meetingstipend.MeetingReport;
import org.mutuality.payment.meetingstipend.MeetingStipendRule;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/**
 * When the attendance of a meeting is confirmed, pays the families by the terms of their cohort, if it is a meeting that is
 * paid; when its confirmation is withdrawn, takes away what was not paid. Attendance that nobody has confirmed pays nothing.
 */
@ApplicationScoped
class WhenMeetingConfirmedPayAttendance implements Policy<MeetingFact> {
    private final MeetingStipendRule rule;
    private final CommandGateway commands;
    private final Clock clock;

    WhenMeetingConfirmedPayAttendance(MeetingStipendRule rule, CommandGateway commands, Clock clock) {
        this.rule = rule;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Class<MeetingFact> eventType() {
        return MeetingFact.class;
    }

    @Override
    public void when(MeetingFact fact, Envelope envelope) {
        switch (fact) {
            case MeetingConfirmed confirmed ->
                report(new MeetingReport(
                        confirmed.meetingId(),
                        confirmed.groupId(),
                        confirmed.cohortId(),
                        confirmed.country(),
                        confirmed.heldOn(),
                        confirmed.version(),
                        true,
                        confirmed.payable(),
                        confirmed.families(),
                        confirmed.at()));
            case MeetingConfirmationWithdrawn withdrawn ->
                report(new MeetingReport(
                        withdrawn.meetingId(),
                        withdrawn.groupId(),
                        withdrawn.cohortId(),
                        withdrawn.country(),
                        withdrawn.heldOn(),
                        withdrawn.version(),
                        false,
                        false,
                        List.of(),
                        withdrawn.at()));
            default -> {}
        }
    }

    private void report(MeetingReport report) {
        int paid = rule.paidMeetings(report.cohortId(), YearMonth.from(report.heldOn()));
        commands.send(ReportMeeting.of(report, paid, clock.instant()));
    }
}
