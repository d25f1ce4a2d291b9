package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.calendar.CalendarEvent;
import org.mutuality.journal.calendar.CalendarEvent.CalendarSet;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes the time zones of cohorts, keyed by cohort, so that other services judge days and months by the same calendar. */
@Singleton
class CalendarEventMapper implements IntegrationEventMapper<CalendarEvent> {
    @Override
    public Class<CalendarEvent> eventType() {
        return CalendarEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(CalendarEvent event, EventMetadata recorded) {
        return switch (event) {
            case CalendarSet set -> Optional.of(message(set));
        };
    }

    private static OutgoingMessage message(CalendarSet set) {
        UUID cohort = set.calendarId().value();
        return new OutgoingMessage(
                new org.mutuality.contracts.journal.CalendarSet(
                        cohort, set.country(), set.version(), set.schedule().timeZone(), set.at()),
                cohort,
                set.country(),
                Optional.of(cohort));
    }
}
