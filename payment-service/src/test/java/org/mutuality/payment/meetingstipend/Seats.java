package org.mutuality.payment.meetingstipend;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AccrueMeeting;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AwaitMeetingTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.TakeAwayMeeting;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAwaitsTerms;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendForgone;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingTakenAway;
import org.mutuality.payment.stipend.Forgone;

/** One family's meetings of March 2021, as tests write them down. */
public final class Seats {
    public static final UUID FAMILY = new UUID(2, 1);
    public static final UUID COHORT = new UUID(1, 1);
    public static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);

    private Seats() {}

    /** @param told seconds after {@link #AT} */
    public static Attended seat(int meeting, int told) {
        return new Attended(
                new UUID(5, meeting), FAMILY, COHORT, "PH", LocalDate.of(2021, 3, 20), AT.plusSeconds(told));
    }

    static Money php(String amount) {
        return Money.of(amount, "PHP");
    }

    static AccrueMeeting accrue(Attended seat, String most) {
        return new AccrueMeeting(seat.monthId(), seat, php("100.00"), Optional.of(php(most)), AT);
    }

    static AwaitMeetingTerms await(Attended seat) {
        return new AwaitMeetingTerms(seat.monthId(), seat, AT);
    }

    static TakeAwayMeeting takeAway(Attended seat) {
        return new TakeAwayMeeting(seat.monthId(), seat, AT);
    }

    public static MeetingStipendAccrued accrued(Attended seat, String amount) {
        return new MeetingStipendAccrued(seat.monthId(), seat, php(amount), AT);
    }

    public static MeetingStipendForgone forgone(Attended seat, String amount, Forgone reason) {
        return new MeetingStipendForgone(seat.monthId(), seat, php(amount), reason, AT);
    }

    public static MeetingStipendAwaitsTerms awaits(Attended seat) {
        return new MeetingStipendAwaitsTerms(seat.monthId(), seat, AT);
    }

    public static MeetingTakenAway takenAway(Attended seat) {
        return new MeetingTakenAway(seat.monthId(), seat, AT);
    }
}
