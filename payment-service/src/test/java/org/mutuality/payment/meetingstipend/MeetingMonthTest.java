package org.mutuality.payment.meetingstipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.meetingstipend.MeetingFixture.AT;
import static org.mutuality.payment.meetingstipend.MeetingFixture.accrue;
import static org.mutuality.payment.meetingstipend.MeetingFixture.accrued;
import static org.mutuality.payment.meetingstipend.MeetingFixture.await;
import static org.mutuality.payment.meetingstipend.MeetingFixture.awaits;
import static org.mutuality.payment.meetingstipend.MeetingFixture.forgone;
import static org.mutuality.payment.meetingstipend.MeetingFixture.php;
import static org.mutuality.payment.meetingstipend.MeetingFixture.seat;
import static org.mutuality.payment.meetingstipend.MeetingFixture.takeAway;
import static org.mutuality.payment.meetingstipend.MeetingFixture.takenAway;
import static org.mutuality.payment.stipend.ForfeitReason.ABOVE_CAP;
import static org.mutuality.payment.stipend.ForfeitReason.FAMILY_ERASED;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AccrueMeetingStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ForfeitMeetingStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingAttendanceRestored;
import org.mutuality.testkit.AggregateSpec;

class MeetingMonthTest {
    private static final MeetingAttendance ONE = seat(1, 0);
    private static final MeetingAttendance TWO = seat(2, 0);

    private final AggregateSpec<MeetingMonth> month = AggregateSpec.of(MeetingMonth.class);

    @Test
    void a_meeting_earns_once() {
        month.given().when(accrue(ONE, "150.00")).then(accrued(ONE, "100.00"));
        month.given(accrued(ONE, "100.00")).when(accrue(ONE, "150.00")).thenNothing();
        month.given(accrued(ONE, "100.00")).when(await(ONE)).thenNothing();
    }

    @Test
    void above_the_cap_a_part_accrues_and_the_rest_is_forgone() {
        month.given(accrued(ONE, "100.00"))
                .when(accrue(TWO, "150.00"))
                .then(accrued(TWO, "50.00"), forgone(TWO, "50.00", ABOVE_CAP));
        month.given(accrued(ONE, "100.00")).when(accrue(TWO, "100.00")).then(forgone(TWO, "100.00", ABOVE_CAP));
        month.given(accrued(ONE, "100.00")).when(accrue(TWO, "0.00")).then(forgone(TWO, "100.00", ABOVE_CAP));
    }

    @Test
    void what_was_forgone_is_for_good() {
        month.given(forgone(ONE, "100.00", ABOVE_CAP))
                .when(accrue(ONE, "900.00"))
                .thenNothing();
    }

    @Test
    void without_a_cap_all_of_it_accrues() {
        month.given(accrued(ONE, "100.00"))
                .when(new AccrueMeetingStipend(TWO.monthId(), TWO, php("100.00"), Optional.empty(), AT))
                .then(accrued(TWO, "100.00"));
    }

    @Test
    void a_meeting_without_terms_waits_once_and_earns_then() {
        month.given().when(await(ONE)).then(awaits(ONE));
        month.given(awaits(ONE)).when(await(ONE)).thenNothing();
        month.given(awaits(ONE)).when(accrue(ONE, "150.00")).then(accrued(ONE, "100.00"));
    }

    @Test
    void an_erased_family_forgoes_it() {
        ForfeitMeetingStipend forgo = new ForfeitMeetingStipend(ONE.monthId(), ONE, php("100.00"), FAMILY_ERASED, AT);
        month.given().when(forgo).then(forgone(ONE, "100.00", FAMILY_ERASED));
        month.given(accrued(ONE, "100.00")).when(forgo).thenNothing();
    }

    @Test
    void what_accrued_stays_when_the_attendance_is_taken_away() {
        month.given(accrued(ONE, "100.00")).when(takeAway(seat(1, 5))).then(takenAway(seat(1, 5)));
        month.given(accrued(ONE, "100.00"), takenAway(seat(1, 5)))
                .when(takeAway(seat(1, 5)))
                .thenNothing();
        month.given(accrued(ONE, "100.00"), takenAway(seat(1, 5)))
                .when(accrue(TWO, "150.00"))
                .then(accrued(TWO, "50.00"), forgone(TWO, "50.00", ABOVE_CAP));
    }

    @Test
    void put_back_it_earns_nothing_twice() {
        month.given(accrued(ONE, "100.00"), takenAway(seat(1, 5)))
                .when(accrue(seat(1, 9), "150.00"))
                .then(new MeetingAttendanceRestored(ONE.monthId(), seat(1, 9), AT.plusSeconds(9)));
    }

    @Test
    void taken_away_while_it_waited_it_earns_only_when_it_is_put_back() {
        month.given(awaits(ONE), takenAway(seat(1, 5)))
                .when(accrue(ONE, "150.00"))
                .thenNothing();
        month.given(awaits(ONE), takenAway(seat(1, 5))).when(await(ONE)).thenNothing();
        month.given(awaits(ONE), takenAway(seat(1, 5)))
                .when(accrue(seat(1, 9), "150.00"))
                .then(accrued(seat(1, 9), "100.00"));
    }

    @Test
    void an_older_word_than_the_last_takes_nothing_away() {
        month.given(awaits(seat(1, 5))).when(takeAway(ONE)).thenNothing();
        month.given().when(takeAway(ONE)).thenNothing();
    }

    @Test
    void family_and_meeting_are_the_id_for_ever() {
        assertThat(ONE.stipendId())
                .isNotEqualTo(TWO.stipendId())
                .isEqualTo(seat(1, 9).stipendId());
        assertThat(ONE.monthId()).isEqualTo(TWO.monthId());
    }
}
