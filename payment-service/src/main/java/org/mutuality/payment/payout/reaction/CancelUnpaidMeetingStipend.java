package org.mutuality.payment.payout.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.payment.meetingstipend.MeetingAttendance;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.AccruedStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingAttendanceRemoved;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.Entitlement.EntitlementType;
import org.mutuality.payment.payout.PayoutCancellation;
import org.mutuality.payment.payout.PayoutCommand.CreatePayout;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/**
 * When the attendance of a family is taken away, cancels what is owed for it, unless it is paid. A payout that the provider
 * may be paying at this moment is left alone; when it fails or is returned, {@link ReviewUnpaidMeetingPayout} comes back to it.
 */
@ApplicationScoped
class CancelUnpaidMeetingStipend implements Reaction<MeetingAttendanceRemoved> {
    private final CommandGateway commands;

    CancelUnpaidMeetingStipend(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "cancel-unpaid-meeting-stipend";
    }

    @Override
    public Class<MeetingAttendanceRemoved> eventType() {
        return MeetingAttendanceRemoved.class;
    }

    @Override
    public void react(MeetingAttendanceRemoved removed, EventMetadata recorded) {
        removed.accrued().ifPresent(accrued -> {
            Entitlement entitlement = entitlement(removed.attendance(), accrued);
            // The payout may not exist yet: its own reaction to the accrual has another pace.
            commands.send(CreatePayout.of(entitlement, removed.at()));
            PayoutCancellation.cancelUnlessInProgress(entitlement.payoutId(), removed.at(), commands);
        });
    }

    private static Entitlement entitlement(MeetingAttendance attendance, AccruedStipend accrued) {
        return new Entitlement(
                EntitlementType.MEETING,
                accrued.stipendId(),
                attendance.familyId(),
                attendance.cohortId(),
                attendance.country(),
                Optional.of(attendance.month()),
                accrued.amount());
    }
}
