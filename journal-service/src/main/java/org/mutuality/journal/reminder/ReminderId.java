package org.mutuality.journal.reminder;

import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** All that is told a family about one month that it has not told; once the name of a stream, today it stands in the journal's. */
@StreamPrefix("reminder")
public record ReminderId(UUID value) implements AggregateId {
    /** The same for ever, so that no restart, no second instance and no clock makes a second one. */
    public static ReminderId of(UUID familyId, YearMonth month) {
        return new ReminderId(NameBasedUuid.id("reminder", familyId, month));
    }

    @Override
    public String toString() {
        return asText();
    }
}
