package org.mutuality.payment.meetingstipend;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;
import org.mutuality.payment.stipend.ForfeitReason;

/** What can be asked of a family's meetings in a month. Never refused: what is earned is earned once, however often it is told. */
public sealed interface MeetingStipendCommand {
    MeetingMonthId monthId();

    MeetingAttendance attendance();

    /**
     * @param amount that the meeting is worth
     * @param cap that all meetings of the month may earn together; empty when there is no cap
     */
    record AccrueMeetingStipend(
            @TargetAggregateIdentifier MeetingMonthId monthId,
            MeetingAttendance attendance,
            Money amount,
            Optional<Money> cap,
            Instant at)
            implements MeetingStipendCommand {}

    /** It was attended, but earns nothing. @param amount that it would have earned */
    record ForfeitMeetingStipend(
            @TargetAggregateIdentifier MeetingMonthId monthId,
            MeetingAttendance attendance,
            Money amount,
            ForfeitReason reason,
            Instant at)
            implements MeetingStipendCommand {}

    /** It was attended, but nobody has said yet what it is worth. */
    record AwaitMeetingTerms(
            @TargetAggregateIdentifier MeetingMonthId monthId, MeetingAttendance attendance, Instant at)
            implements MeetingStipendCommand {}

    /** It was not attended after all: what has accrued stays, what waits waits no more. */
    record RemoveMeetingAttendance(
            @TargetAggregateIdentifier MeetingMonthId monthId, MeetingAttendance attendance, Instant at)
            implements MeetingStipendCommand {}
}
