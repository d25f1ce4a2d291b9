package org.mutuality.cohort.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.cohort.cohort.CohortEvent;
import org.mutuality.cohort.cohort.CohortId;
import org.mutuality.cohort.family.FamilyEvent;
import org.mutuality.cohort.family.FamilyEvent.ErasureReason;
import org.mutuality.cohort.family.FamilyId;
import org.mutuality.cohort.family.StatusReason;
import org.mutuality.cohort.meeting.MeetingChannel;
import org.mutuality.cohort.meeting.MeetingEvent;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingDetails;
import org.mutuality.cohort.meeting.MeetingId;
import org.mutuality.cohort.peergroup.Charter;
import org.mutuality.cohort.peergroup.CohortPeerGroupsId;
import org.mutuality.cohort.peergroup.PeerGroupEvent;
import org.mutuality.contracts.cohort.AttendanceRemoved;
import org.mutuality.contracts.cohort.CohortCreated;
import org.mutuality.contracts.cohort.CohortOpened;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.cohort.FamilyStatusChanged;
import org.mutuality.contracts.cohort.MeetingAttended;
import org.mutuality.contracts.cohort.MeetingConfirmationWithdrawn;
import org.mutuality.contracts.cohort.MeetingConfirmed;
import org.mutuality.contracts.cohort.MeetingHeld;
import org.mutuality.contracts.cohort.PeerGroupFormed;
import org.mutuality.contracts.cohort.PeerGroupJoined;
import org.mutuality.contracts.cohort.PeerGroupLeft;
import org.mutuality.platform.directory.FamilyStatus;
import org.mutuality.platform.directory.Purpose;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Maps stored events to integration events, keyed by family or else by cohort. */
class EventMappersTest {
    private static final UUID COHORT = new UUID(1, 1);
    private static final UUID FAMILY = new UUID(2, 2);
    private static final CohortId COHORT_ID = new CohortId(COHORT);
    private static final FamilyId FAMILY_ID = new FamilyId(FAMILY);
    private static final Instant AT = Instant.parse("2026-11-22T05:00:00Z");
    private static final YearMonth MARCH = YearMonth.parse("2021-03");
    private static final EventMetadata RECORDED = new EventMetadata(1, "cohort-1", 0, "e", AT, Optional.empty());

    @Test
    void created() {
        assertThat(map(new CohortEvent.CohortCreated(
                        COHORT_ID, "PK", "Sindh", "PKR", MARCH, 6, Optional.of("ngo"), AT)))
                .isEqualTo(ofCohort(new CohortCreated(COHORT, "PK", "PKR", MARCH, 6, Optional.of("ngo"), AT)));
    }

    @Test
    void opened() {
        assertThat(map(new CohortEvent.CohortOpened(COHORT_ID, "PK", AT)))
                .isEqualTo(ofCohort(new CohortOpened(COHORT, "PK", AT)));
    }

    @Test
    void enrolled() {
        assertThat(map(new FamilyEvent.FamilyEnrolled(
                        FAMILY_ID, COHORT_ID, "PK", Optional.of(6), Set.of(Purpose.JOURNAL), AT)))
                .isEqualTo(ofFamily(new FamilyEnrolled(FAMILY, COHORT, "PK", Optional.empty(), AT)));
    }

    @Test
    void enrolled_without_a_household_size() {
        assertThat(map(new FamilyEvent.FamilyEnrolled(FAMILY_ID, COHORT_ID, "PK", Optional.empty(), Set.of(), AT)))
                .isEqualTo(ofFamily(new FamilyEnrolled(FAMILY, COHORT, "PK", Optional.empty(), AT)));
    }

    @Test
    void consent_given() {
        assertThat(map(new FamilyEvent.ConsentGiven(FAMILY_ID, COHORT_ID, "PK", Purpose.RESEARCH, AT)))
                .isEqualTo(ofFamily(new ConsentGiven(FAMILY, COHORT, "PK", "research", AT)));
    }

    @Test
    void consent_withdrawn() {
        assertThat(map(new FamilyEvent.ConsentWithdrawn(FAMILY_ID, COHORT_ID, "PK", Purpose.SHARING, AT)))
                .isEqualTo(ofFamily(new ConsentWithdrawn(FAMILY, COHORT, "PK", "sharing", AT)));
    }

    @Test
    void a_group_is_published_in_ids_and_an_invitation_is_not_published() {
        CohortPeerGroupsId groups = new CohortPeerGroupsId(COHORT);
        UUID group = new UUID(3, 3);
        Charter charter = new Charter(Optional.of("River"), Optional.of("We listen"));
        assertThat(map(new PeerGroupEvent.PeerGroupFormed(groups, group, "PK", FAMILY, charter, AT, Optional.empty())))
                .isEqualTo(ofFamily(new PeerGroupFormed(group, FAMILY, COHORT, "PK", AT)));
        assertThat(map(new PeerGroupEvent.PeerGroupJoined(groups, group, "PK", FAMILY, AT)))
                .isEqualTo(ofFamily(new PeerGroupJoined(group, FAMILY, COHORT, "PK", AT)));
        assertThat(map(new PeerGroupEvent.PeerGroupLeft(groups, group, "PK", FAMILY, AT)))
                .isEqualTo(ofFamily(new PeerGroupLeft(group, FAMILY, COHORT, "PK", AT)));
        assertThat(map(new PeerGroupEvent.FamilyInvited(groups, group, "PK", FAMILY, new UUID(2, 3), AT)))
                .isEmpty();
    }

    @Test
    void erasure_is_published_without_reason_and_account() {
        assertThat(map(new FamilyEvent.FamilyErased(
                        FAMILY_ID, COHORT_ID, "PK", ErasureReason.FAMILY_REQUEST, "lead", AT)))
                .isEqualTo(ofFamily(new FamilyErased(FAMILY, COHORT, "PK", AT)));
    }

    @Test
    void a_change_of_status_is_published_without_who_recorded_it() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(map(new FamilyEvent.FamilyStatusChanged(
                        FAMILY_ID,
                        COHORT_ID,
                        "PK",
                        3,
                        FamilyStatus.LEFT,
                        Optional.of(StatusReason.MOVED_AWAY),
                        day,
                        "liaison",
                        AT)))
                .isEqualTo(ofFamily(
                        new FamilyStatusChanged(FAMILY, COHORT, "PK", 3, "left", Optional.of("moved_away"), day, AT)));
    }

    @Test
    void a_meeting_is_keyed_by_cohort_and_attendance_by_family() {
        MeetingId meeting = new MeetingId(new UUID(5, 5));
        LocalDate day = LocalDate.of(2021, 3, 20);
        MeetingDetails details = new MeetingDetails(COHORT_ID, Optional.empty(), "PK", day, MeetingChannel.CALL);
        assertThat(map(new MeetingEvent.MeetingHeld(
                        meeting, details, List.of(FAMILY), "liaison", AT, Optional.empty(), Optional.empty())))
                .isEqualTo(
                        ofCohort(new MeetingHeld(meeting.value(), COHORT, Optional.empty(), "PK", day, "call", 1, AT)));
        assertThat(map(new MeetingEvent.FamilyAttended(meeting, details, FAMILY, AT)))
                .isEqualTo(ofFamily(
                        new MeetingAttended(meeting.value(), FAMILY, COHORT, Optional.empty(), "PK", day, AT)));
        assertThat(map(new MeetingEvent.AttendanceRetracted(meeting, details, FAMILY, AT)))
                .isEqualTo(ofFamily(
                        new AttendanceRemoved(meeting.value(), FAMILY, COHORT, Optional.empty(), "PK", day, AT)));
        assertThat(map(new MeetingEvent.AttendanceCorrected(
                        meeting, details, 2, List.of(), "liaison", AT, Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void a_confirmation_is_keyed_by_cohort_without_who_confirmed() {
        MeetingId meeting = new MeetingId(new UUID(5, 5));
        UUID group = new UUID(3, 3);
        LocalDate day = LocalDate.of(2021, 3, 20);
        MeetingDetails details = new MeetingDetails(COHORT_ID, Optional.of(group), "PK", day, MeetingChannel.CALL);
        assertThat(map(new MeetingEvent.MeetingConfirmed(
                        meeting, details, 2, List.of(FAMILY), true, "account", Optional.of(FAMILY), AT)))
                .isEqualTo(ofCohort(
                        new MeetingConfirmed(meeting.value(), COHORT, group, "PK", day, 2, List.of(FAMILY), true, AT)));
        assertThat(map(new MeetingEvent.ConfirmationWithdrawn(meeting, details, 3, AT)))
                .isEqualTo(
                        ofCohort(new MeetingConfirmationWithdrawn(meeting.value(), COHORT, group, "PK", day, 3, AT)));
    }

    private static Optional<OutgoingMessage> map(MeetingEvent event) {
        return new MeetingEventMapper().map(event, RECORDED);
    }

    private static Optional<OutgoingMessage> map(PeerGroupEvent event) {
        return new PeerGroupEventMapper().map(event, RECORDED);
    }

    private static Optional<OutgoingMessage> map(CohortEvent event) {
        return new CohortEventMapper().map(event, RECORDED);
    }

    private static Optional<OutgoingMessage> map(FamilyEvent event) {
        return new FamilyEventMapper().map(event, RECORDED);
    }

    private static Optional<OutgoingMessage> ofCohort(Object contract) {
        return Optional.of(new OutgoingMessage(contract, COHORT, "PK", Optional.of(COHORT)));
    }

    private static Optional<OutgoingMessage> ofFamily(Object contract) {
        return Optional.of(new OutgoingMessage(contract, FAMILY, "PK", Optional.of(COHORT)));
    }
}
