package org.mutuality.payment.meetingstipend;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;
import org.mutuality.payment.stipend.ForfeitReason;

/**
 * Commands to the meeting stipends of a family in a month. Never refused: a meeting earns once, however often its
 * attendance is delivered.
 */
public sealed interface MeetingStipendCommand {
    MeetingMonthId monthId();

    MeetingAttendance attendance();

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
            implements MeetingStipendCommand {}

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
            implements MeetingStipendCommand {}

    /** It was attended, but no terms are set for its month. */
    record AwaitMeetingTerms(
            @TargetAggregateIdentifier MeetingMonthId monthId, MeetingAttendance attendance, Instant at)
            implements MeetingStipendCommand {}

    /** A correction: it was not attended. What has accrued stays; what awaits terms does so no longer. */
    record RemoveMeetingAttendance(
            @TargetAggregateIdentifier MeetingMonthId monthId, MeetingAttendance attendance, Instant at)
            implements MeetingStipendCommand {}
}
