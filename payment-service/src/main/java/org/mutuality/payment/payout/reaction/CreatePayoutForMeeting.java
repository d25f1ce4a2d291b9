package org.mutuality.payment.payout.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.mutuality.payment.meetingstipend.MeetingAttendance;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.Entitlement.EntitlementType;
import org.mutuality.payment.payout.PayoutCommand.CreatePayout;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;
import org.mutuality.platform.projection.RecordedEvent;

/** When a meeting stipend is accrued, creates the payout that is owed for it. */
@ApplicationScoped
class CreatePayoutForMeeting implements Reaction<MeetingStipendAccrued> {
    private final CommandGateway commands;

    CreatePayoutForMeeting(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "create-payout-for-meeting-stipend";
    }

    @Override
    public Class<MeetingStipendAccrued> eventType() {
        return MeetingStipendAccrued.class;
    }

    @Override
    public void react(MeetingStipendAccrued accrued, EventMetadata recorded) {
        MeetingAttendance attendance = accrued.attendance();
        Entitlement entitlement = new Entitlement(
                EntitlementType.MEETING,
                accrued.stipendId(),
                attendance.familyId(),
                attendance.cohortId(),
                attendance.country(),
                Optional.of(attendance.month()),
                accrued.amount());
        commands.send(CreatePayout.of(entitlement, accrued.at()));
    }

    @Override
    public void reactAll(List<RecordedEvent<MeetingStipendAccrued>> batch) {
        BoundedConcurrency.each(batch, recorded -> react(recorded.event(), recorded.recorded()));
    }
}
