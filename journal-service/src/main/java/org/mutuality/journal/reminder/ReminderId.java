package org.mutuality.journal.reminder;

import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a month's reminders; early ones have a stream of this name, later ones are in the journal's stream. */
@StreamPrefix("reminder")
public record ReminderId(UUID value) implements AggregateId {
    /** Always the same for a family's month, so that restarts, other instances and clock changes make no second one. */
    public static ReminderId of(UUID familyId, YearMonth month) {
        return new ReminderId(NameBasedUuid.id("reminder", familyId, month));
    }

    @Override
    public String toString() {
        return asText();
    }
}
