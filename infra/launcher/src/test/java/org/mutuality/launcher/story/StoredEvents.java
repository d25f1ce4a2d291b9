package org.mutuality.launcher.story;

import java.sql.SQLException;
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

    private long count(String query, String argument) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
