package org.mutuality.payment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.payment.meetingstipend.MeetingAttendance;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes accrued meeting stipends; waiting, forfeited and removed ones stay private. */
@ApplicationScoped
class MeetingStipendEventMapper implements IntegrationEventMapper<MeetingStipendAccrued> {
    @Override
    public Class<MeetingStipendAccrued> eventType() {
        return MeetingStipendAccrued.class;
    }

    @Override
    public Optional<OutgoingMessage> map(MeetingStipendAccrued accrued, EventMetadata recorded) {
        MeetingAttendance attendance = accrued.attendance();
        return Optional.of(new OutgoingMessage(
                new org.mutuality.contracts.payment.MeetingStipendAccrued(
                        accrued.stipendId(),
                        attendance.familyId(),
                        attendance.cohortId(),
                        attendance.country(),
                        attendance.meetingId(),
                        attendance.month(),
                        accrued.amount(),
                        accrued.at()),
                attendance.familyId(),
                attendance.country(),
                Optional.of(attendance.cohortId())));
    }
}
