package org.mutuality.cohort.meeting;

import static org.mutuality.cohort.meeting.MeetingProblem.MEETING_ALREADY_RECORDED;
import static org.mutuality.cohort.meeting.MeetingProblem.MEETING_CHANGED;
import static org.mutuality.platform.problem.CommonProblem.NOT_FOUND;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mutuality.cohort.cohort.CohortId;
import org.mutuality.cohort.meeting.MeetingCommand.CorrectAttendance;
import org.mutuality.cohort.meeting.MeetingCommand.RecordMeeting;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceCorrected;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceRetracted;
import org.mutuality.cohort.meeting.MeetingEvent.FamilyAttended;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingDetails;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingHeld;
import org.mutuality.testkit.AggregateSpec;

class MeetingTest {
    private static final MeetingId ID = new MeetingId(new UUID(5, 5));
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
    private static final MeetingDetails DETAILS = details(1, MeetingChannel.IN_PERSON);
    private static final MeetingHeld HELD = new MeetingHeld(ID, DETAILS, families(1, 2), "liaison", NOW);

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

    private static MeetingDetails details(long cohort, MeetingChannel channel) {
        return new MeetingDetails(
                new CohortId(new UUID(1, cohort)), Optional.empty(), "PH", LocalDate.of(2021, 3, 20), channel);
    }

    private static List<UUID> families(int... numbers) {
        return IntStream.of(numbers).mapToObj(n -> new UUID(2, n)).toList();
    }

    private static RecordMeeting record(MeetingDetails details, int... families) {
        return new RecordMeeting(ID, details, new TreeSet<>(families(families)), "liaison", NOW);
    }

    private static CorrectAttendance correct(int version, int... families) {
        return new CorrectAttendance(ID, version, new TreeSet<>(families(families)), "liaison", NOW);
    }

    private static AttendanceCorrected corrected(int version, int... families) {
        return new AttendanceCorrected(ID, DETAILS, version, families(families), "liaison", NOW);
    }

    private static FamilyAttended attended(int family) {
        return new FamilyAttended(ID, DETAILS, new UUID(2, family), NOW);
    }

    private static AttendanceRetracted missed(int family) {
        return new AttendanceRetracted(ID, DETAILS, new UUID(2, family), NOW);
    }
}
