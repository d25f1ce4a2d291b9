package org.mutuality.payment.meetingstipend;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.mutuality.contracts.Money;
import org.mutuality.payment.stipend.Forgone;

/** What has happened to the meetings of a family in a month. Stored for ever as "payment.<SimpleName>"; private to this service. */
public sealed interface MeetingStipendEvent {
    MeetingMonthId monthId();

    Attended attended();

    Instant at();

    default UUID stipendId() {
        return attended().stipendId();
    }

    @Revision("1")
    record MeetingStipendAwaitsTerms(MeetingMonthId monthId, Attended attended, Instant at)
            implements MeetingStipendEvent {}

    /** At most once per family and meeting. {@code amount} is less than a meeting is worth where the cap was near. */
    @Revision("1")
    record MeetingStipendAccrued(MeetingMonthId monthId, Attended attended, Money amount, Instant at)
            implements MeetingStipendEvent {}

    /** What was not accrued, for good: all of the meeting, or the part above the cap. */
    @Revision("1")
    record MeetingStipendForgone(MeetingMonthId monthId, Attended attended, Money amount, Forgone reason, Instant at)
            implements MeetingStipendEvent {}

    /** A correction says that the family was not there. */
    @Revision("1")
    record MeetingTakenAway(MeetingMonthId monthId, Attended attended, Instant at) implements MeetingStipendEvent {}

    /** Another one says that it was; nothing accrues twice. */
    @Revision("1")
    record MeetingPutBack(MeetingMonthId monthId, Attended attended, Instant at) implements MeetingStipendEvent {}
}
