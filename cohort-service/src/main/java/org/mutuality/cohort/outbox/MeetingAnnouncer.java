package org.mutuality.cohort.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.meeting.Gathering;
import org.mutuality.cohort.meeting.MeetingEvent;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceCorrected;
import org.mutuality.cohort.meeting.MeetingEvent.FamilyAttended;
import org.mutuality.cohort.meeting.MeetingEvent.FamilyMissed;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingHeld;
import org.mutuality.contracts.cohort.MeetingAttended;
import org.mutuality.contracts.cohort.MeetingFact;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.outbox.Announcer;
import org.mutuality.platform.store.Recorded;

/** Tells of meetings by cohort, and of who was there by family, so that all of a family comes in order. */
@ApplicationScoped
class MeetingAnnouncer implements Announcer<MeetingEvent> {
    @Override
    public Class<MeetingEvent> family() {
        return MeetingEvent.class;
    }

    @Override
    public Optional<Announcement> announce(MeetingEvent event, Recorded recorded) {
        UUID cohort = event.gathering().cohortId().value();
        return switch (event) {
            case MeetingHeld held -> Optional.of(told(event, contract(held), cohort));
            case FamilyAttended attended -> Optional.of(told(event, contract(attended), attended.familyId()));
            case FamilyMissed missed -> Optional.of(told(event, contract(missed), missed.familyId()));
            // The families that it changes follow by themselves.
            case AttendanceCorrected corrected -> Optional.empty();
        };
    }

    private static Announcement told(MeetingEvent event, MeetingFact fact, UUID key) {
        Gathering gathering = event.gathering();
        return new Announcement(
                fact, key, gathering.country(), Optional.of(gathering.cohortId().value()));
    }

    private static MeetingFact contract(MeetingHeld held) {
        Gathering gathering = held.gathering();
        return new org.mutuality.contracts.cohort.MeetingHeld(
                held.meetingId().value(),
                gathering.cohortId().value(),
                gathering.groupId(),
                gathering.country(),
                gathering.heldOn(),
                gathering.how().word(),
                held.attended().size(),
                held.at());
    }

    private static MeetingFact contract(FamilyAttended attended) {
        Gathering gathering = attended.gathering();
        return new MeetingAttended(
                attended.meetingId().value(),
                attended.familyId(),
                gathering.cohortId().value(),
                gathering.groupId(),
                gathering.country(),
                gathering.heldOn(),
                attended.at());
    }

    private static MeetingFact contract(FamilyMissed missed) {
        Gathering gathering = missed.gathering();
        return new org.mutuality.contracts.cohort.AttendanceCorrected(
                missed.meetingId().value(),
                missed.familyId(),
                gathering.cohortId().value(),
                gathering.groupId(),
                gathering.country(),
                gathering.heldOn(),
                missed.at());
    }
}
