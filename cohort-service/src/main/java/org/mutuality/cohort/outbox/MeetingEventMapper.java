package org.mutuality.cohort.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.meeting.MeetingEvent;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceCorrected;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceRetracted;
import org.mutuality.cohort.meeting.MeetingEvent.ConfirmationWithdrawn;
import org.mutuality.cohort.meeting.MeetingEvent.FamilyAttended;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingConfirmed;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingDetails;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingHeld;
import org.mutuality.contracts.cohort.MeetingAttended;
import org.mutuality.contracts.cohort.MeetingFact;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes meetings and their confirmation keyed by cohort, and attendance keyed by family so that all events of a family stay in order. */
@ApplicationScoped
class MeetingEventMapper implements IntegrationEventMapper<MeetingEvent> {
    @Override
    public Class<MeetingEvent> eventType() {
        return MeetingEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(MeetingEvent event, EventMetadata metadata) {
        UUID cohort = event.details().cohortId().value();
        return switch (event) {
            case MeetingHeld held -> Optional.of(message(event, contract(held), cohort));
            case FamilyAttended attended -> Optional.of(message(event, contract(attended), attended.familyId()));
            case AttendanceRetracted retracted ->
                Optional.of(message(event, contract(retracted), retracted.familyId()));
            case MeetingConfirmed confirmed -> Optional.of(message(event, contract(confirmed), cohort));
            case ConfirmationWithdrawn withdrawn -> Optional.of(message(event, contract(withdrawn), cohort));
            // An event follows for each family whose attendance changed.
            case AttendanceCorrected corrected -> Optional.empty();
        };
    }

    private static OutgoingMessage message(MeetingEvent event, MeetingFact fact, UUID key) {
        MeetingDetails details = event.details();
        return new OutgoingMessage(
                fact, key, details.country(), Optional.of(details.cohortId().value()));
    }

    private static MeetingFact contract(MeetingHeld held) {
        MeetingDetails details = held.details();
        return new org.mutuality.contracts.cohort.MeetingHeld(
                held.meetingId().value(),
                details.cohortId().value(),
                details.groupId(),
                details.country(),
                details.heldOn(),
                details.channel().jsonValue(),
                held.attended().size(),
                held.at());
    }

    private static MeetingFact contract(MeetingConfirmed confirmed) {
        MeetingDetails details = confirmed.details();
        return new org.mutuality.contracts.cohort.MeetingConfirmed(
                confirmed.meetingId().value(),
                details.cohortId().value(),
                details.groupId().orElseThrow(),
                details.country(),
                details.heldOn(),
                confirmed.version(),
                confirmed.attended(),
                confirmed.payable(),
                confirmed.at());
    }

    private static MeetingFact contract(ConfirmationWithdrawn withdrawn) {
        MeetingDetails details = withdrawn.details();
        return new org.mutuality.contracts.cohort.MeetingConfirmationWithdrawn(
                withdrawn.meetingId().value(),
                details.cohortId().value(),
                details.groupId().orElseThrow(),
                details.country(),
                details.heldOn(),
                withdrawn.version(),
                withdrawn.at());
    }

    private static MeetingFact contract(FamilyAttended attended) {
        MeetingDetails details = attended.details();
        return new MeetingAttended(
                attended.meetingId().value(),
                attended.familyId(),
                details.cohortId().value(),
                details.groupId(),
                details.country(),
                details.heldOn(),
                attended.at());
    }

    private static MeetingFact contract(AttendanceRetracted retracted) {
        MeetingDetails details = retracted.details();
        return new org.mutuality.contracts.cohort.AttendanceRemoved(
                retracted.meetingId().value(),
                retracted.familyId(),
                details.cohortId().value(),
                details.groupId(),
                details.country(),
                details.heldOn(),
                retracted.at());
    }
}
