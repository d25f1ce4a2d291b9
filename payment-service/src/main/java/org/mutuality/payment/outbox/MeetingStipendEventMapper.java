package org.mutuality.payment.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.payment.meetingstipend.MeetingAttendance;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Tells what meetings earned; that one waits, was forgone or taken away is nobody else's concern. */
@ApplicationScoped
class MeetingStipendEventMapper implements IntegrationEventMapper<MeetingStipendAccrued> {
    @Override
    public Class<MeetingStipendAccrued> eventType() {
        return MeetingStipendAccrued.class;
    }

    @Override
    public Optional<OutgoingMessage> map(MeetingStipendAccrued accrued, EventMetadata recorded) {
        MeetingAttendance attended = accrued.attendance();
        return Optional.of(new OutgoingMessage(
                new org.mutuality.contracts.payment.MeetingStipendAccrued(
                        accrued.stipendId(),
                        attended.familyId(),
                        attended.cohortId(),
                        attended.country(),
                        attended.meetingId(),
                        attended.month(),
                        accrued.amount(),
                        accrued.at()),
                attended.familyId(),
                attended.country(),
                Optional.of(attended.cohortId())));
    }
}
