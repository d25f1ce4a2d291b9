package org.mutuality.cohort.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.cohort.cohort.CohortId;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceCorrected;
import org.mutuality.cohort.meeting.MeetingEvent.AttendanceRetracted;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingConfirmed;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingDetails;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingHeld;
import org.mutuality.testkit.ProjectionSpec;

/** Projects events to the current version of a meeting. */
class MeetingProjectionTest {
    private static final String ROWS =
            "select held_on, channel, array_length(attended, 1), version, confirmed_at is not null, payable from meeting";
    private static final MeetingId ID = new MeetingId(new UUID(5, 5));
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
    private static final MeetingDetails GATHERING = new MeetingDetails(
            new CohortId(new UUID(1, 1)),
            Optional.of(new UUID(3, 3)),
            "PH",
            LocalDate.of(2021, 3, 20),
            MeetingChannel.ZOOM);
    private static final UUID ANA = new UUID(2, 1);
    private static final UUID BEN = new UUID(2, 2);

    @Test
    void a_correction_replaces_the_attendance() {
        ProjectionSpec.<MeetingEvent>of(new MeetingProjection())
                .given(new MeetingHeld(
                        ID, GATHERING, List.of(ANA, BEN), "liaison", NOW, Optional.of(4), Optional.empty()))
                .then(ROWS, "2021-03-20 | zoom | 2 | 1 | false | false")
                .given(new MeetingConfirmed(ID, GATHERING, 1, List.of(ANA, BEN), true, "ben", Optional.of(BEN), NOW))
                .then(ROWS, "2021-03-20 | zoom | 2 | 1 | true | true")
                .given(
                        new AttendanceCorrected(
                                ID, GATHERING, 2, List.of(BEN), "liaison", NOW, Optional.of(4), Optional.empty()),
                        new AttendanceRetracted(ID, GATHERING, ANA, NOW))
                .then(ROWS, "2021-03-20 | zoom | 1 | 2 | false | false")
                .rebuilt()
                .then(ROWS, "2021-03-20 | zoom | 1 | 2 | false | false");
    }
}
