package org.mutuality.launcher.story;

import java.sql.SQLException;
import java.util.UUID;
import org.mutuality.servers.Database;

/** What a service has written down for ever, read past it. */
record StoredEvents(Database database) {
    /** What callers did: reminders are the clock's doing, and who may share follows an enrolment, both at any moment. */
    long events() throws SQLException {
        return count("select count(*) from event_store where aggregate_identifier !~ ?", "^(reminder|family-sharing)-");
    }

    long eventsOf(String aggregate) throws SQLException {
        return count("select count(*) from event_store where aggregate_identifier = ?", aggregate);
    }

    long mentioning(UUID id) throws SQLException {
        return count("select count(*) from event_store where payload::text like ?", "%" + id + "%");
    }

    long eventsOfType(String type) throws SQLException {
        return count("select count(*) from event_store where payload_type = ?", type);
    }

    /** Aggregates that have an event of a type. */
    long aggregatesWith(String type) throws SQLException {
        return count("select count(distinct aggregate_identifier) from event_store where payload_type = ?", type);
    }

    /** Events that the slowest subscription has not handled. */
    long longestLag() throws SQLException {
        return count("select coalesce((select max(position) from event_store), 0) - coalesce(min(position), 0)"
                + " from event_subscription");
    }

    long deadLetters() throws SQLException {
        return count("select count(*) from dead_letter where replayed_at is null");
    }

    private long count(String query, String... arguments) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.prepareStatement(query)) {
            for (int index = 0; index < arguments.length; index++) {
                statement.setString(index + 1, arguments[index]);
            }
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
