package org.mutuality.payment.meetingstipend;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.stipend.ForfeitReason;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of the meeting stipends of a family in a month. Private to this service. */
public sealed interface MeetingStipendEvent {
    MeetingMonthId monthId();

    MeetingAttendance attendance();

    Instant at();

    default UUID stipendId() {
        return attendance().stipendId();
    }

    @StoredAs(name = "payment.MeetingStipendAwaitsTerms", revision = 1)
    record MeetingStipendAwaitsTerms(MeetingMonthId monthId, MeetingAttendance attendance, Instant at)
            implements MeetingStipendEvent {}

    /** At most once per family and meeting. {@code amount} is reduced where the cap is reached. */
    @StoredAs(name = "payment.MeetingStipendAccrued", revision = 1)
    record MeetingStipendAccrued(MeetingMonthId monthId, MeetingAttendance attendance, Money amount, Instant at)
            implements MeetingStipendEvent {}

    /** What was finally not accrued: the whole meeting, or the part above the cap. */
    @StoredAs(name = "payment.MeetingStipendForfeited", revision = 1)
    record MeetingStipendForfeited(
            MeetingMonthId monthId, MeetingAttendance attendance, Money amount, ForfeitReason reason, Instant at)
            implements MeetingStipendEvent {}

    /** A correction says that the family did not attend. */
    @StoredAs(name = "payment.MeetingAttendanceRemoved", revision = 1)
    record MeetingAttendanceRemoved(MeetingMonthId monthId, MeetingAttendance attendance, Instant at)
            implements MeetingStipendEvent {}

    /** A later correction says that it did; nothing accrues twice. */
    @StoredAs(name = "payment.MeetingAttendanceRestored", revision = 1)
    record MeetingAttendanceRestored(MeetingMonthId monthId, MeetingAttendance attendance, Instant at)
            implements MeetingStipendEvent {}
}
