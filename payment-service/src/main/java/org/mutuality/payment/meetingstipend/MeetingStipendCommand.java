package org.mutuality.payment.meetingstipend;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;
import org.mutuality.payment.stipend.Forgone;

/** What can be asked of a family's meetings in a month. Never refused: what is earned is earned once, however often it is told. */
public sealed interface MeetingStipendCommand {
    MeetingMonthId monthId();

    Attended attended();

    /**
     * @param amount that the meeting is worth
     * @param most that all meetings of the month may earn together; empty when there is no cap
     */
    record AccrueMeeting(
            @TargetAggregateIdentifier MeetingMonthId monthId,
            Attended attended,
            Money amount,
            Optional<Money> most,
            Instant at)
            implements MeetingStipendCommand {}

    /** It was attended, but earns nothing. @param amount that it would have earned */
    record ForgoMeeting(
            @TargetAggregateIdentifier MeetingMonthId monthId,
            Attended attended,
            Money amount,
            Forgone reason,
            Instant at)
            implements MeetingStipendCommand {}

    /** It was attended, but nobody has said yet what it is worth. */
    record AwaitMeetingTerms(@TargetAggregateIdentifier MeetingMonthId monthId, Attended attended, Instant at)
            implements MeetingStipendCommand {}

    /** It was not attended after all: what has accrued stays, what waits waits no more. */
    record TakeAwayMeeting(@TargetAggregateIdentifier MeetingMonthId monthId, Attended attended, Instant at)
            implements MeetingStipendCommand {}
}
