package org.mutuality.cohort.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceCorrected;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceRetracted;
import org.mutuality.cohort.meeting.MeetingEvent.FamilyAttended;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingDetails;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingHeld;
import org.mutuality.cohort.meeting.MeetingEvent;
import org.mutuality.contracts.cohort.MeetingAttended;
import org.mutuality.contracts.cohort.MeetingFact;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Tells of meetings by cohort, and of who was there by family, so that all of a family comes in order. */
@ApplicationScoped
class MeetingEventMapper implements IntegrationEventMapper<MeetingEvent> {
    @Override
    public Class<MeetingEvent> eventType() {
        return MeetingEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(MeetingEvent event, EventMetadata recorded) {
        UUID cohort = event.details().cohortId().value();
        return switch (event) {
            case MeetingHeld held -> Optional.of(message(event, contract(held), cohort));
            case FamilyAttended attended -> Optional.of(message(event, contract(attended), attended.familyId()));
            case AttendanceRetracted missed -> Optional.of(message(event, contract(missed), missed.familyId()));
            // The families that it changes follow by themselves.
            case AttendanceCorrected corrected -> Optional.empty();
        };
    }

    private static OutgoingMessage message(MeetingEvent event, MeetingFact fact, UUID key) {
        MeetingDetails gathering = event.details();
        return new OutgoingMessage(
                fact, key, gathering.country(), Optional.of(gathering.cohortId().value()));
    }

    private static MeetingFact contract(MeetingHeld held) {
        MeetingDetails gathering = held.details();
        return new org.mutuality.contracts.cohort.MeetingHeld(
                held.meetingId().value(),
                gathering.cohortId().value(),
                gathering.groupId(),
                gathering.country(),
                gathering.heldOn(),
                gathering.channel().jsonValue(),
                held.attended().size(),
                held.at());
    }

    private static MeetingFact contract(FamilyAttended attended) {
        MeetingDetails gathering = attended.details();
        return new MeetingAttended(
                attended.meetingId().value(),
                attended.familyId(),
                gathering.cohortId().value(),
                gathering.groupId(),
                gathering.country(),
                gathering.heldOn(),
                attended.at());
    }

    private static MeetingFact contract(AttendanceRetracted missed) {
        MeetingDetails gathering = missed.details();
        return new org.mutuality.contracts.cohort.AttendanceRemoved(
                missed.meetingId().value(),
                missed.familyId(),
                gathering.cohortId().value(),
                gathering.groupId(),
                gathering.country(),
                gathering.heldOn(),
                missed.at());
    }
}
