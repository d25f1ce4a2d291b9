package org.mutuality.payment.meetingstipend;

import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of the meetings of a peer group in a month. */
@StreamPrefix("group-month")
public record GroupMonthId(UUID value) implements AggregateId {
    /** Derived from group and month. */
    static GroupMonthId of(UUID groupId, YearMonth month) {
        return new GroupMonthId(NameBasedUuid.id("group-month", groupId, month));
    }

    @Override
    public String toString() {
        return asText();
    }
}
