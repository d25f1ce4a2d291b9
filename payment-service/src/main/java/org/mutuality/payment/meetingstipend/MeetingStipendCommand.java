package org.mutuality.payment.meetingstipend;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;
import org.mutuality.payment.stipend.ForfeitReason;

/**
 * Commands to the meeting stipends of a family in a month. Never refused: a meeting earns once, however often its
 * attendance is delivered.
 */
public sealed interface MeetingStipendCommand {
    MeetingMonthId monthId();

    /** A command about the attendance of the family at one meeting. */
    sealed interface OfAttendance extends MeetingStipendCommand {
        MeetingAttendance attendance();
    }

    /**
     * @param amount of the meeting by the terms
     * @param cap most that all meetings of the month may earn together; empty: no cap
     */
    record AccrueMeetingStipend(
            @TargetAggregateIdentifier MeetingMonthId monthId,
            MeetingAttendance attendance,
            Money amount,
            Optional<Money> cap,
            Instant at)
            implements OfAttendance {}

    /**
     * It was attended, but earns nothing.
     *
     * @param amount that it would have earned
     */
    record ForfeitMeetingStipend(
            @TargetAggregateIdentifier MeetingMonthId monthId,
            MeetingAttendance attendance,
            Money amount,
            ForfeitReason reason,
            Instant at)
            implements OfAttendance {}

    /** It was attended, but no terms are set for its month. */
    record AwaitMeetingTerms(
            @TargetAggregateIdentifier MeetingMonthId monthId, MeetingAttendance attendance, Instant at)
            implements OfAttendance {}

    /** It is not paid any more. What has accrued and was not paid out is reversed; what awaits terms does so no longer. */
    record RemoveMeetingAttendance(
            @TargetAggregateIdentifier MeetingMonthId monthId, MeetingAttendance attendance, Instant at)
            implements OfAttendance {}

    /** The payout of a stipend was cancelled. */
    record ReverseMeetingStipend(@TargetAggregateIdentifier MeetingMonthId monthId, UUID stipendId, Instant at)
            implements MeetingStipendCommand {}

    /** The payout of a stipend has failed or was returned: it is cancelled if the attendance was removed since it was sent. */
    record ReviewUnpaidStipend(@TargetAggregateIdentifier MeetingMonthId monthId, UUID stipendId, Instant at)
            implements MeetingStipendCommand {}
}
