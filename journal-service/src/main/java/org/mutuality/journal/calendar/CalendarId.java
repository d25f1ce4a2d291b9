package org.mutuality.journal.calendar;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Calendar of a cohort; the value is the cohort's id. */
@StreamPrefix("calendar")
public record CalendarId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
