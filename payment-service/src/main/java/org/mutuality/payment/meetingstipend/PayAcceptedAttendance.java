package org.mutuality.payment.meetingstipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.mutuality.payment.meetingstipend.GroupMonthCommand.SetPaidMeetings;
import org.mutuality.payment.meetingstipend.GroupMonthEvent.AttendanceAccepted;
import org.mutuality.payment.meetingstipend.GroupMonthEvent.AttendanceRejected;
import org.mutuality.payment.meetingstipend.GroupMonthEvent.MeetingReported;
import org.mutuality.payment.meetingstipend.GroupMonthEvent.PaidMeetingsSet;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.RemoveMeetingAttendance;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/**
 * Accrues the stipend of each family whose attendance is accepted, and takes it away when it is rejected. One reaction for
 * both, so that they take effect in their order.
 */
@ApplicationScoped
class PayAcceptedAttendance implements Reaction<GroupMonthEvent> {
    private final MeetingStipendRule rule;
    private final CommandGateway commands;
    private final Clock clock;

    PayAcceptedAttendance(MeetingStipendRule rule, CommandGateway commands, Clock clock) {
        this.rule = rule;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pay-accepted-attendance";
    }

    @Override
    public Class<GroupMonthEvent> eventType() {
        return GroupMonthEvent.class;
    }

    @Override
    public void react(GroupMonthEvent event, EventMetadata recorded) {
        switch (event) {
            // Terms stored before the report, but not projected then, are projected now.
            case MeetingReported reported -> {
                int paid = rule.paidMeetings(
                        reported.report().cohortId(), reported.report().month());
                if (paid != reported.paidMeetings()) {
                    commands.send(new SetPaidMeetings(reported.groupMonthId(), paid, clock.instant()));
                }
            }
            case PaidMeetingsSet set -> {}
            case AttendanceAccepted accepted ->
                rule.decide(accepted.attendance()).ifPresent(commands::send);
            case AttendanceRejected rejected ->
                commands.send(new RemoveMeetingAttendance(
                        rejected.attendance().monthId(), rejected.attendance(), rejected.at()));
        }
    }
}
