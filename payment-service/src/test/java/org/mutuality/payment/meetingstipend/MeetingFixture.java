package org.mutuality.payment.meetingstipend;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AccrueMeetingStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AwaitMeetingTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.RemoveMeetingAttendance;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.AccruedStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingAttendanceRemoved;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAwaitsTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendForfeited;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendReversed;
import org.mutuality.payment.stipend.ForfeitReason;

/** One family's meetings of March 2021, as tests write them down. */
public final class MeetingFixture {
    public static final UUID FAMILY = new UUID(2, 1);
    public static final UUID COHORT = new UUID(1, 1);
    public static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);

    private MeetingFixture() {}

    /** @param seconds after {@link #AT} */
    public static MeetingAttendance seat(int meeting, int seconds) {
        return new MeetingAttendance(
                new UUID(5, meeting), FAMILY, COHORT, "PH", LocalDate.of(2021, 3, 20), AT.plusSeconds(seconds));
    }

    static Money php(String amount) {
        return Money.of(amount, "PHP");
    }

    static AccrueMeetingStipend accrue(MeetingAttendance seat, String most) {
        return new AccrueMeetingStipend(seat.monthId(), seat, php("100.00"), Optional.of(php(most)), AT);
    }

    static AwaitMeetingTerms await(MeetingAttendance seat) {
        return new AwaitMeetingTerms(seat.monthId(), seat, AT);
    }

    static RemoveMeetingAttendance removeAttendance(MeetingAttendance seat) {
        return new RemoveMeetingAttendance(seat.monthId(), seat, AT);
    }

    public static MeetingStipendAccrued accrued(MeetingAttendance seat, String amount) {
        return new MeetingStipendAccrued(seat.monthId(), seat, php(amount), AT, Optional.empty());
    }

    public static MeetingStipendForfeited forfeited(MeetingAttendance seat, String amount, ForfeitReason reason) {
        return new MeetingStipendForfeited(seat.monthId(), seat, php(amount), reason, AT);
    }

    public static MeetingStipendAwaitsTerms awaits(MeetingAttendance seat) {
        return new MeetingStipendAwaitsTerms(seat.monthId(), seat, AT);
    }

    public static MeetingAttendanceRemoved attendanceRemoved(MeetingAttendance seat) {
        return new MeetingAttendanceRemoved(seat.monthId(), seat, AT, Optional.empty());
    }

    /** @param accrued amount that is to be reversed unless it was paid */
    static MeetingAttendanceRemoved attendanceRemoved(MeetingAttendance seat, String accrued) {
        return new MeetingAttendanceRemoved(
                seat.monthId(), seat, AT, Optional.of(new AccruedStipend(seat.stipendId(), php(accrued))));
    }

    static MeetingStipendReversed reversed(MeetingAttendance seat, String amount, boolean attended) {
        return new MeetingStipendReversed(
                seat.monthId(), seat, new AccruedStipend(seat.stipendId(), php(amount)), true, attended, AT);
    }
}
