package org.mutuality.bench.baseline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Average size of journal-service's rows as text, in characters; the baseline writes rows of the same size. */
public record RowWidth(int payload, int metadata) {

    /**
     * @throws SQLException the table does not exist
     * @throws IllegalStateException the table is empty
     */
    public static RowWidth of(Connection journal) throws SQLException {
        try (var statement = journal.createStatement();
                ResultSet row = statement.executeQuery(
                        "select avg(length(payload::text))::int, avg(length(meta_data::text))::int from (select * from"
                                + " event_store order by position desc limit 10000) latest")) {
            row.next();
            RowWidth width = new RowWidth(row.getInt(1), row.getInt(2));
            if (width.payload == 0) {
                throw new IllegalStateException("there is no event from which to take the width of rows");
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
