package org.mutuality.cohort.meeting;

import static org.mutuality.cohort.meeting.MeetingProblem.*;
import static org.mutuality.platform.problem.CommonProblem.NOT_FOUND;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.cohort.cohort.CohortId;
import org.mutuality.cohort.meeting.MeetingCommand.ConfirmMeeting;
import org.mutuality.cohort.meeting.MeetingCommand.CorrectAttendance;
import org.mutuality.cohort.meeting.MeetingCommand.RecordMeeting;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceCorrected;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceRetracted;
import org.mutuality.cohort.meeting.MeetingEvent.ConfirmationWithdrawn;
import org.mutuality.cohort.meeting.MeetingEvent.FamilyAttended;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingConfirmed;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingDetails;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingHeld;
import org.mutuality.testkit.AggregateSpec;

class MeetingTest {
    private static final MeetingId ID = new MeetingId(new UUID(5, 5));
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
    private static final MeetingDetails DETAILS = details(1, MeetingChannel.IN_PERSON);
    private static final MeetingHeld HELD =
            new MeetingHeld(ID, DETAILS, families(1, 2), "liaison", NOW, Optional.empty(), Optional.empty());

    private static final MeetingDetails OF_GROUP = new MeetingDetails(
            new CohortId(new UUID(1, 1)),
            Optional.of(new UUID(3, 3)),
            "PH",
            LocalDate.of(2021, 3, 20),
            MeetingChannel.IN_PERSON);

    private final AggregateSpec<Meeting> meeting = AggregateSpec.of(Meeting.class);

    @Test
    void a_meeting_is_recorded_with_an_event_for_each_family() {
        meeting.given().when(record(DETAILS, 2, 1)).then(HELD, attended(1), attended(2));
    }

    @Test
    void recording_again_changes_nothing_even_after_a_correction() {
        meeting.given(HELD).when(record(DETAILS, 1, 2)).thenNothing();
        meeting.given(HELD, corrected(2, 1)).when(record(DETAILS, 1, 2)).thenNothing();
    }

    @Test
    void recording_with_other_content_is_refused_and_for_another_cohort_is_404() {
        meeting.given(HELD).when(record(DETAILS, 1)).thenRefused(MEETING_ALREADY_RECORDED);
        meeting.given(HELD).when(record(details(1, MeetingChannel.ZOOM), 1, 2)).thenRefused(MEETING_ALREADY_RECORDED);
        meeting.given(HELD)
                .when(record(details(9, MeetingChannel.IN_PERSON), 1, 2))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void a_correction_adds_and_retracts_attendance() {
        meeting.given(HELD).when(correct(2, 2, 3)).then(corrected(2, 2, 3), attended(3), missed(1));
        meeting.given(HELD).when(correct(2)).then(corrected(2), missed(1), missed(2));
    }

    @Test
    void a_repeated_correction_changes_nothing() {
        meeting.given(HELD, corrected(2, 2, 3)).when(correct(2, 2, 3)).thenNothing();
        meeting.given(HELD).when(correct(2, 1, 2)).thenNothing();
    }

    @Test
    void a_correction_of_an_outdated_version_is_refused() {
        meeting.given(HELD, corrected(2, 2, 3)).when(correct(2, 1)).thenRefused(MEETING_CHANGED);
        meeting.given(HELD).when(correct(3, 1)).thenRefused(MEETING_CHANGED);
        meeting.given(HELD).when(correct(-1, 1)).thenRefused(MEETING_CHANGED);
    }

    @Test
    void another_family_that_attended_or_the_liaison_confirms_it() {
        meeting.given(ofGroup(4, 1, 2)).when(confirm(1)).thenRefused(MEETING_NEEDS_FOUR_EYES);
        meeting.given(ofGroup(4, 1, 2)).when(confirm(3)).thenRefused(MEETING_CONFIRMER_ABSENT);
        // The same account under no family's name.
        meeting.given(ofGroup(4, 1, 2))
                .when(new ConfirmMeeting(ID, Optional.empty(), "account-1", Optional.empty(), NOW))
                .thenRefused(MEETING_NEEDS_FOUR_EYES);
        meeting.given(ofGroup(4, 1, 2)).when(confirm(2)).then(confirmed(1, true, 2, 1, 2));
        meeting.given(ofGroup(4, 1, 2))
                .when(new ConfirmMeeting(ID, Optional.of(1), "liaison", Optional.empty(), NOW))
                .then(new MeetingConfirmed(ID, OF_GROUP, 1, families(1, 2), true, "liaison", Optional.empty(), NOW));
        meeting.given(ofGroup(4, 1, 2), confirmed(1, true, 2, 1, 2))
                .when(confirm(2))
                .thenNothing();
        meeting.given(ofGroup(4, 1, 2), confirmed(1, true, 2, 1, 2))
                .when(new ConfirmMeeting(ID, Optional.empty(), "liaison", Optional.empty(), NOW))
                .thenRefused(MEETING_ALREADY_CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, false", "3, 3, false", "4, 1, false", "4, 2, true", "5, 2, false", "5, 3, true", "8, 3, true"})
    void it_may_be_paid_when_the_group_is_formed_and_half_of_it_or_three_families_were_present(
            int groupFamilies, int present, boolean payable) {
        int[] families = IntStream.rangeClosed(1, present).toArray();
        meeting.given(ofGroup(groupFamilies, families))
                .when(new ConfirmMeeting(ID, Optional.empty(), "liaison", Optional.empty(), NOW))
                .then(new MeetingConfirmed(
                        ID, OF_GROUP, 1, families(families), payable, "liaison", Optional.empty(), NOW));
    }

    @Test
    void a_correction_ends_the_confirmation_and_its_author_cannot_confirm_it() {
        Object[] past = {ofGroup(4, 1, 2), confirmed(1, true, 2, 1, 2)};
        AttendanceCorrected byTwo = new AttendanceCorrected(
                ID, OF_GROUP, 2, families(1, 2, 3), "account-2", NOW, Optional.of(4), Optional.of(new UUID(2, 2)));
        meeting.given(past)
                .when(new CorrectAttendance(
                        ID,
                        2,
                        new TreeSet<>(families(1, 2, 3)),
                        Optional.of(4),
                        "account-2",
                        Optional.of(new UUID(2, 2)),
                        NOW))
                .then(
                        byTwo,
                        new FamilyAttended(ID, OF_GROUP, new UUID(2, 3), NOW),
                        new ConfirmationWithdrawn(ID, OF_GROUP, 2, NOW));
        meeting.given(past[0], past[1], byTwo).when(confirm(2)).thenRefused(MEETING_NEEDS_FOUR_EYES);
        meeting.given(past[0], past[1], byTwo)
                .when(new ConfirmMeeting(ID, Optional.of(1), "account-3", Optional.of(new UUID(2, 3)), NOW))
                .thenRefused(MEETING_CHANGED);
        meeting.given(past[0], past[1], byTwo).when(confirm(3)).then(confirmed(2, true, 3, 1, 2, 3));
    }

    @Test
    void a_meeting_of_the_whole_cohort_is_not_confirmed() {
        meeting.given(HELD).when(confirm(2)).thenRefused(MEETING_OF_COHORT);
    }

    private static MeetingHeld ofGroup(int groupFamilies, int... families) {
        return new MeetingHeld(
                ID,
                OF_GROUP,
                families(families),
                "account-1",
                NOW,
                Optional.of(groupFamilies),
                Optional.of(new UUID(2, 1)));
    }

    private static ConfirmMeeting confirm(int family) {
        return new ConfirmMeeting(ID, Optional.empty(), "account-" + family, Optional.of(new UUID(2, family)), NOW);
    }

    private static MeetingConfirmed confirmed(int version, boolean payable, int by, int... families) {
        return new MeetingConfirmed(
                ID, OF_GROUP, version, families(families), payable, "account-" + by, Optional.of(new UUID(2, by)), NOW);
    }

    private static MeetingDetails details(long cohort, MeetingChannel channel) {
        return new MeetingDetails(
                new CohortId(new UUID(1, cohort)), Optional.empty(), "PH", LocalDate.of(2021, 3, 20), channel);
    }

    private static List<UUID> families(int... numbers) {
        return IntStream.of(numbers).mapToObj(n -> new UUID(2, n)).toList();
    }

    private static RecordMeeting record(MeetingDetails details, int... families) {
        return new RecordMeeting(
                ID, details, new TreeSet<>(families(families)), Optional.empty(), "liaison", Optional.empty(), NOW);
    }

    private static CorrectAttendance correct(int version, int... families) {
        return new CorrectAttendance(
                ID, version, new TreeSet<>(families(families)), Optional.empty(), "liaison", Optional.empty(), NOW);
    }

    private static AttendanceCorrected corrected(int version, int... families) {
        return new AttendanceCorrected(
                ID, DETAILS, version, families(families), "liaison", NOW, Optional.empty(), Optional.empty());
    }

    private static FamilyAttended attended(int family) {
        return new FamilyAttended(ID, DETAILS, new UUID(2, family), NOW);
    }

    private static AttendanceRetracted missed(int family) {
        return new AttendanceRetracted(ID, DETAILS, new UUID(2, family), NOW);
    }
}
