package org.mutuality.payment.meetingstipend;

import static org.mutuality.payment.meetingstipend.MeetingFixture.AT;
import static org.mutuality.payment.meetingstipend.MeetingFixture.accrued;
import static org.mutuality.payment.meetingstipend.MeetingFixture.awaits;
import static org.mutuality.payment.meetingstipend.MeetingFixture.forfeited;
import static org.mutuality.payment.meetingstipend.MeetingFixture.php;
import static org.mutuality.payment.meetingstipend.MeetingFixture.reversed;
import static org.mutuality.payment.meetingstipend.MeetingFixture.seat;
import static org.mutuality.payment.meetingstipend.MeetingFixture.attendanceRemoved;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingAttendanceRestored;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.payment.stipend.ForfeitReason;
import org.mutuality.testkit.ProjectionSpec;

/** Stored facts → what each meeting earned. */
class MeetingStipendProjectionTest {
    private static final String ROWS = "select right(meeting_id::text, 1) m, accrued_minor, forfeited_minor, reason,"
            + " removed, settled_at is null from meeting_stipend order by m";

    private final ProjectionSpec<MeetingStipendEvent> view = ProjectionSpec.of(new MeetingStipendProjection());

    @Test
    void a_meeting_waits_earns_and_is_taken_away_and_put_back() {
        view.given(awaits(seat(1, 0)))
                .then(ROWS, "1 | null | null | null | false | true")
                .given(attendanceRemoved(seat(1, 1)))
                .then(ROWS, "1 | null | null | null | true | true")
                .given(accrued(seat(1, 2), "100.00"))
                .then(ROWS, "1 | 10000 | null | null | false | false")
                .given(attendanceRemoved(seat(1, 3)))
                .then(ROWS, "1 | 10000 | null | null | true | false")
                .given(new MeetingAttendanceRestored(seat(1, 4).monthId(), seat(1, 4), AT))
                .then(ROWS, "1 | 10000 | null | null | false | false")
                .rebuilt()
                .then(ROWS, "1 | 10000 | null | null | false | false")
                .given(attendanceRemoved(seat(1, 5)), reversed(seat(1, 5), "100.00", false))
                .then(ROWS, "1 | null | null | null | true | true")
                .given(new MeetingStipendAccrued(seat(1, 6).monthId(), seat(1, 6), php("100.00"), AT, Optional.of(1)))
                .then(ROWS, "1 | 10000 | null | null | false | false");
    }

    @Test
    void the_part_above_the_cap_is_shown_beside_what_accrued() {
        view.given(
                        accrued(seat(1, 0), "50.00"),
                        forfeited(seat(1, 0), "50.00", ForfeitReason.ABOVE_CAP),
                        forfeited(seat(2, 0), "100.00", ForfeitReason.ABOVE_CAP))
                .then(
                        ROWS,
                        "1 | 5000 | 5000 | ABOVE_CAP | false | false",
                        "2 | null | 10000 | ABOVE_CAP | false | false");
    }
}
