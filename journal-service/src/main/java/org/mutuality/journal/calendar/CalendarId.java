package org.mutuality.journal.calendar;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;

/** Calendar of a cohort; the value is the cohort's id. */
public record CalendarId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
