package org.mutuality.payment.meetingstipend;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.stipend.ForfeitReason;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of the meeting stipends of a family in a month. Private to this service. */
public sealed interface MeetingStipendEvent {
    MeetingMonthId monthId();

    MeetingAttendance attendance();

    Instant at();

    /**
     * A stipend that has accrued.
     *
     * @param stipendId cause of its payout
     */
    record AccruedStipend(UUID stipendId, Money amount) {}

    @StoredAs(name = "payment.MeetingStipendAwaitsTerms", revision = 1)
    record MeetingStipendAwaitsTerms(MeetingMonthId monthId, MeetingAttendance attendance, Instant at)
            implements MeetingStipendEvent {}

    /**
     * Once per family and meeting, and again only after it was reversed. {@code amount} is reduced where the cap is reached.
     *
     * @param reversals how often it was reversed before; empty: never
     */
    @StoredAs(name = "payment.MeetingStipendAccrued", revision = 1)
    record MeetingStipendAccrued(
            MeetingMonthId monthId, MeetingAttendance attendance, Money amount, Instant at, Optional<Integer> reversals)
            implements MeetingStipendEvent {
        /** A reversed stipend and the one that follows it are two causes of two payouts. */
        public UUID stipendId() {
            return reversals
                    .map(times ->
                            NameBasedUuid.id("meeting-stipend", attendance.familyId(), attendance.meetingId(), times))
                    .orElseGet(attendance::stipendId);
        }

        AccruedStipend accrued() {
            return new AccruedStipend(stipendId(), amount);
        }
    }

    /**
     * It was not paid out, and is not owed any more.
     *
     * @param reopened whether its attendance had been removed since it accrued: then it can accrue again
     * @param attended whether the attendance is accepted now
     */
    @StoredAs(name = "payment.MeetingStipendReversed", revision = 1)
    record MeetingStipendReversed(
            MeetingMonthId monthId,
            MeetingAttendance attendance,
            AccruedStipend accrued,
            boolean reopened,
            boolean attended,
            Instant at)
            implements MeetingStipendEvent {}

    /** What was finally not accrued: the whole meeting, or the part above the cap. */
    @StoredAs(name = "payment.MeetingStipendForfeited", revision = 1)
    record MeetingStipendForfeited(
            MeetingMonthId monthId, MeetingAttendance attendance, Money amount, ForfeitReason reason, Instant at)
            implements MeetingStipendEvent {}

    /**
     * It is not paid any more: the meeting is not confirmed, or the family did not attend it.
     *
     * @param accrued what has accrued for it, to be reversed unless it was paid
     */
    @StoredAs(name = "payment.MeetingAttendanceRemoved", revision = 1)
    record MeetingAttendanceRemoved(
            MeetingMonthId monthId, MeetingAttendance attendance, Instant at, Optional<AccruedStipend> accrued)
            implements MeetingStipendEvent {}

    /** It is paid after all, and what had accrued was not reversed. */
    @StoredAs(name = "payment.MeetingAttendanceRestored", revision = 1)
    record MeetingAttendanceRestored(MeetingMonthId monthId, MeetingAttendance attendance, Instant at)
            implements MeetingStipendEvent {}
}
