package org.mutuality.platform.erasure;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.journal.JournalFact;
import org.mutuality.contracts.registry.ContractRegistry;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.store.EventRedactor;
import org.mutuality.platform.eventsourcing.store.EventRedactor.RedactedEvent;
import org.mutuality.platform.inbox.DeadLetters;

/**
 * Redacts the stored events of an erased family page by page, and then deletes parked messages with its answers. Each page is a
 * transaction that also stores how far it has come, so it resumes after a crash, and a repetition changes nothing.
 */
@Singleton
class FamilyRedaction {
    private static final String ANSWERS = ContractRegistry.topicOf(JournalFact.class);

    private final EventRedactor events;
    private final DeadLetters deadLetters;
    private final ReadModelDatabase database;

    FamilyRedaction(EventRedactor events, DeadLetters deadLetters, ReadModelDatabase database) {
        this.events = events;
        this.deadLetters = deadLetters;
        this.database = database;
    }

    /** Redacts what is not redacted yet of the family's events up to a position. */
    void redactUpTo(long upTo, UUID family) {
        boolean more = true;
        while (more) {
            more = database.write(sql -> redactNext(family, upTo, sql));
        }
        database.write(sql -> {
            deadLetters.erase(sql, ANSWERS, family);
            return null;
        });
    }

    /** Positions of the redacted events whose published messages are to be removed, lowest first. */
    List<Long> publishedPositions(UUID family, Handle sql) {
        return sql.select("select position from redacted_event where family_id = ? order by position", family)
                .mapTo(Long.class)
                .list();
    }

    private boolean redactNext(UUID family, long upTo, Handle sql) {
        long after = lockPosition(family, sql);
        if (after >= upTo) {
            return false;
        }
        events.redactPage(family, after, upTo, sql).stream()
                .filter(event -> !event.publishedStays())
                .map(RedactedEvent::position)
                .forEach(position -> sql.execute(
                        "insert into redacted_event values (?, ?) on conflict do nothing", family, position));
        sql.execute(
                "update redaction set position = ? where family_id = ?",
                Math.min(upTo, after + EventRedactor.PAGE),
                family);
        return true;
    }

    private static long lockPosition(UUID family, Handle sql) {
        sql.execute("insert into redaction values (?, 0) on conflict do nothing", family);
        return sql.select("select position from redaction where family_id = ? for update", family)
                .mapTo(Long.class)
                .one();
    }
}
