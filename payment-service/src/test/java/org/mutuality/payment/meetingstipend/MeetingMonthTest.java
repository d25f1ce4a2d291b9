package org.mutuality.payment.meetingstipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.meetingstipend.MeetingFixture.AT;
import static org.mutuality.payment.meetingstipend.MeetingFixture.accrue;
import static org.mutuality.payment.meetingstipend.MeetingFixture.accrued;
import static org.mutuality.payment.meetingstipend.MeetingFixture.await;
import static org.mutuality.payment.meetingstipend.MeetingFixture.awaits;
import static org.mutuality.payment.meetingstipend.MeetingFixture.forfeited;
import static org.mutuality.payment.meetingstipend.MeetingFixture.php;
import static org.mutuality.payment.meetingstipend.MeetingFixture.reversed;
import static org.mutuality.payment.meetingstipend.MeetingFixture.seat;
import static org.mutuality.payment.meetingstipend.MeetingFixture.removeAttendance;
import static org.mutuality.payment.meetingstipend.MeetingFixture.attendanceRemoved;
import static org.mutuality.payment.stipend.ForfeitReason.ABOVE_CAP;
import static org.mutuality.payment.stipend.ForfeitReason.FAMILY_ERASED;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AccrueMeetingStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ForfeitMeetingStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ReverseMeetingStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.ReviewUnpaidStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.AccruedStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingAttendanceRestored;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendReversed;
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
    void above_the_cap_a_part_accrues_and_the_rest_is_forfeited() {
        month.given(accrued(ONE, "100.00"))
                .when(accrue(TWO, "150.00"))
                .then(accrued(TWO, "50.00"), forfeited(TWO, "50.00", ABOVE_CAP));
        month.given(accrued(ONE, "100.00")).when(accrue(TWO, "100.00")).then(forfeited(TWO, "100.00", ABOVE_CAP));
        month.given(accrued(ONE, "100.00")).when(accrue(TWO, "0.00")).then(forfeited(TWO, "100.00", ABOVE_CAP));
    }

    @Test
    void what_was_forfeited_stays_forfeited() {
        month.given(forfeited(ONE, "100.00", ABOVE_CAP))
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
    void an_erased_family_forfeits_it() {
        ForfeitMeetingStipend forfeit = new ForfeitMeetingStipend(ONE.monthId(), ONE, php("100.00"), FAMILY_ERASED, AT);
        month.given().when(forfeit).then(forfeited(ONE, "100.00", FAMILY_ERASED));
        month.given(accrued(ONE, "100.00")).when(forfeit).thenNothing();
    }

    @Test
    void what_accrued_is_to_be_reversed_when_the_attendance_is_taken_away() {
        month.given(accrued(ONE, "100.00")).when(removeAttendance(seat(1, 5))).then(attendanceRemoved(seat(1, 5), "100.00"));
        month.given(accrued(ONE, "100.00"), attendanceRemoved(seat(1, 5), "100.00"))
                .when(removeAttendance(seat(1, 5)))
                .thenNothing();
        // It counts for the cap until it is reversed: it may have been paid.
        month.given(accrued(ONE, "100.00"), attendanceRemoved(seat(1, 5), "100.00"))
                .when(accrue(TWO, "150.00"))
                .then(accrued(TWO, "50.00"), forfeited(TWO, "50.00", ABOVE_CAP));
        month.given(accrued(ONE, "100.00"), attendanceRemoved(seat(1, 5), "100.00"), reversed(seat(1, 5), "100.00", false))
                .when(accrue(TWO, "150.00"))
                .then(accrued(TWO, "100.00"));
    }

    @Test
    void a_cancelled_payout_reverses_its_stipend_once() {
        ReverseMeetingStipend reverse = new ReverseMeetingStipend(ONE.monthId(), ONE.stipendId(), AT);
        Object[] past = {accrued(ONE, "100.00"), attendanceRemoved(seat(1, 5), "100.00")};
        month.given(past).when(reverse).then(reversed(seat(1, 5), "100.00", false));
        month.given(past[0], past[1], reversed(seat(1, 5), "100.00", false))
                .when(reverse)
                .thenNothing();
        month.given().when(reverse).thenNothing();
        // Cancelled because the family is erased: the attendance was never taken away, so nothing accrues again.
        month.given(past[0])
                .when(reverse)
                .then(new MeetingStipendReversed(
                        ONE.monthId(), ONE, new AccruedStipend(ONE.stipendId(), php("100.00")), false, true, AT));
        month.given(
                        past[0],
                        new MeetingStipendReversed(
                                ONE.monthId(),
                                ONE,
                                new AccruedStipend(ONE.stipendId(), php("100.00")),
                                false,
                                true,
                                AT))
                .when(accrue(seat(1, 9), "150.00"))
                .thenNothing();
    }

    @Test
    void reversed_and_put_back_it_earns_again_as_another_stipend() {
        MeetingStipendAccrued again =
                new MeetingStipendAccrued(ONE.monthId(), seat(1, 9), php("100.00"), AT, Optional.of(1));
        Object[] past = {accrued(ONE, "100.00"), attendanceRemoved(seat(1, 5), "100.00"), reversed(seat(1, 5), "100.00", false)
        };
        month.given(past).when(accrue(ONE, "150.00")).thenNothing();
        month.given(past).when(accrue(seat(1, 9), "150.00")).then(again);
        month.given(past[0], past[1], past[2], again)
                .when(accrue(seat(1, 9), "150.00"))
                .thenNothing();
        assertThat(again.stipendId()).isNotEqualTo(ONE.stipendId());
    }

    @Test
    void a_failed_payout_is_cancelled_when_the_attendance_was_taken_away_meanwhile() {
        ReviewUnpaidStipend review = new ReviewUnpaidStipend(ONE.monthId(), ONE.stipendId(), AT);
        month.given(accrued(ONE, "100.00")).when(review).thenNothing();
        month.given(accrued(ONE, "100.00"), attendanceRemoved(seat(1, 5), "100.00"))
                .when(review)
                .then(attendanceRemoved(seat(1, 5), "100.00"));
    }

    @Test
    void put_back_it_earns_nothing_twice() {
        month.given(accrued(ONE, "100.00"), attendanceRemoved(seat(1, 5), "100.00"))
                .when(accrue(seat(1, 9), "150.00"))
                .then(new MeetingAttendanceRestored(ONE.monthId(), seat(1, 9), AT.plusSeconds(9)));
    }

    @Test
    void taken_away_while_it_waited_it_earns_only_when_it_is_put_back() {
        month.given(awaits(ONE), attendanceRemoved(seat(1, 5)))
                .when(accrue(ONE, "150.00"))
                .thenNothing();
        month.given(awaits(ONE), attendanceRemoved(seat(1, 5))).when(await(ONE)).thenNothing();
        month.given(awaits(ONE), attendanceRemoved(seat(1, 5)))
                .when(accrue(seat(1, 9), "150.00"))
                .then(accrued(seat(1, 9), "100.00"));
    }

    @Test
    void an_older_word_than_the_last_takes_nothing_away() {
        month.given(awaits(seat(1, 5))).when(removeAttendance(ONE)).thenNothing();
        month.given().when(removeAttendance(ONE)).thenNothing();
    }

    @Test
    void family_and_meeting_are_the_id_for_ever() {
        assertThat(ONE.stipendId())
                .isNotEqualTo(TWO.stipendId())
                .isEqualTo(seat(1, 9).stipendId());
        assertThat(ONE.monthId()).isEqualTo(TWO.monthId());
    }
}
