package org.mutuality.bench.baseline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How wide the journal-service's rows are, as text, in characters: what the floor has to write as well. */
public record RowWidth(int payload, int metadata) {

    /** @throws SQLException no such table; @throws IllegalStateException it is empty */
    public static RowWidth of(Connection journal) throws SQLException {
        try (var statement = journal.createStatement();
                ResultSet row = statement.executeQuery(
                        "select avg(length(payload::text))::int, avg(length(meta_data::text))::int from (select * from"
                                + " event_store order by position desc limit 10000) latest")) {
            row.next();
            RowWidth width = new RowWidth(row.getInt(1), row.getInt(2));
            if (width.payload == 0) {
                throw new IllegalStateException("no event to take the floor's width from");
            }
            return width;
        }
    }

    public String payloadJson() {
        return json(payload);
    }

    public String metadataJson() {
        return json(metadata);
    }

    private static String json(int length) {
        return "{\"a\":\"" + "x".repeat(Math.max(0, length - 8)) + "\"}";
    }
}
