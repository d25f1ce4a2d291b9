package org.mutuality.payment.meetingstipend;

import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of the meetings of a family in a month. */
@StreamPrefix("meeting-month")
public record MeetingMonthId(UUID value) implements AggregateId {
    /** Derived from family and month. */
    public static MeetingMonthId of(UUID familyId, YearMonth month) {
        return new MeetingMonthId(NameBasedUuid.id("meeting-month", familyId, month));
    }

    @Override
    public String toString() {
        return asText();
    }
}
