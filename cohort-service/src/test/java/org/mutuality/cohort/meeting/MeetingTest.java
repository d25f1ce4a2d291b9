package org.mutuality.cohort.meeting;

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
import static org.mutuality.cohort.meeting.MeetingProblem.MEETING_ALREADY_RECORDED;
import static org.mutuality.cohort.meeting.MeetingProblem.MEETING_CHANGED;
import static org.mutuality.platform.problem.CommonProblem.NOT_FOUND;

class MeetingTest {
    private static final MeetingId ID = new MeetingId(new UUID(5, 5));
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
    private static final MeetingDetails GATHERING = gathering(1, MeetingChannel.IN_PERSON);
    private static final MeetingHeld HELD = new MeetingHeld(ID, GATHERING, families(1, 2), "liaison", NOW);

    private final AggregateSpec<Meeting> meeting = AggregateSpec.of(Meeting.class);

    @Test
    void a_meeting_is_held_and_each_family_was_there() {
        meeting.given().when(hold(GATHERING, 2, 1)).then(HELD, attended(1), attended(2));
    }

    @Test
    void recording_it_again_changes_nothing_also_after_a_correction() {
        meeting.given(HELD).when(hold(GATHERING, 1, 2)).thenNothing();
        meeting.given(HELD, corrected(2, 1)).when(hold(GATHERING, 1, 2)).thenNothing();
    }

    @Test
    void recorded_otherwise_it_is_refused_and_another_cohort_s_isn_t_there() {
        meeting.given(HELD).when(hold(GATHERING, 1)).thenRefused(MEETING_ALREADY_RECORDED);
        meeting.given(HELD).when(hold(gathering(1, MeetingChannel.ZOOM), 1, 2)).thenRefused(MEETING_ALREADY_RECORDED);
        meeting.given(HELD)
                .when(hold(gathering(9, MeetingChannel.IN_PERSON), 1, 2))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void a_correction_says_who_was_there_after_all_and_who_was_not() {
        meeting.given(HELD).when(correct(2, 2, 3)).then(corrected(2, 2, 3), attended(3), missed(1));
        meeting.given(HELD).when(correct(2)).then(corrected(2), missed(1), missed(2));
    }

    @Test
    void a_correction_told_again_changes_nothing() {
        meeting.given(HELD, corrected(2, 2, 3)).when(correct(2, 2, 3)).thenNothing();
        meeting.given(HELD).when(correct(2, 1, 2)).thenNothing();
    }

    @Test
    void a_correction_of_what_has_changed_meanwhile_is_refused() {
        meeting.given(HELD, corrected(2, 2, 3)).when(correct(2, 1)).thenRefused(MEETING_CHANGED);
        meeting.given(HELD).when(correct(3, 1)).thenRefused(MEETING_CHANGED);
        meeting.given(HELD).when(correct(-1, 1)).thenRefused(MEETING_CHANGED);
    }

    private static MeetingDetails gathering(long cohort, MeetingChannel how) {
        return new MeetingDetails(
                new CohortId(new UUID(1, cohort)), Optional.empty(), "PH", LocalDate.of(2021, 3, 20), how);
    }

    private static List<UUID> families(int... numbers) {
        return IntStream.of(numbers).mapToObj(n -> new UUID(2, n)).toList();
    }

    private static RecordMeeting hold(MeetingDetails gathering, int... families) {
        return new RecordMeeting(ID, gathering, new TreeSet<>(families(families)), "liaison", NOW);
    }

    private static CorrectAttendance correct(int version, int... families) {
        return new CorrectAttendance(ID, version, new TreeSet<>(families(families)), "liaison", NOW);
    }

    private static AttendanceCorrected corrected(int version, int... families) {
        return new AttendanceCorrected(ID, GATHERING, version, families(families), "liaison", NOW);
    }

    private static FamilyAttended attended(int family) {
        return new FamilyAttended(ID, GATHERING, new UUID(2, family), NOW);
    }

    private static AttendanceRetracted missed(int family) {
        return new AttendanceRetracted(ID, GATHERING, new UUID(2, family), NOW);
    }
}
